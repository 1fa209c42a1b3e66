import * as z from 'zod';
import { ArticleMeta } from './article.ts';

const text = z.string().min(1);

/** One issue: for a single article, an edition of one. */
export const Edition = z
  .strictObject({
    id: text,
    title: z.string(),
    number: text.exactOptional(),
    /** ISO date. */
    date: z.iso.date().exactOptional(),
    articles: z.array(ArticleMeta).min(1).readonly(),
  })
  .readonly();
export type Edition = z.infer<typeof Edition>;
