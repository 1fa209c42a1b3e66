import * as z from 'zod';
import { Bytes } from './asset.ts';
import { FORMATS } from './formats.ts';

/** A finished publication file. */
export const Rendition = z
  .strictObject({
    format: z.enum(FORMATS),
    mediaType: z.enum(['application/epub+zip', 'application/pdf']),
    /** Name inside the output folder: `the-river.epub`. */
    path: z.string().min(1),
    bytes: Bytes,
  })
  .readonly();
export type Rendition = z.infer<typeof Rendition>;
