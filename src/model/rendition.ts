import * as z from 'zod';
import { Bytes } from './asset.ts';
import { FORMATS, type Format } from './formats.ts';

const MEDIA_TYPES = {
  epub: 'application/epub+zip',
  pdf: 'application/pdf',
  html: 'text/html',
} as const satisfies Record<Format, string>;

/** A finished publication file. */
export const Rendition = z
  .strictObject({
    format: z.enum(FORMATS),
    mediaType: z.enum(Object.values(MEDIA_TYPES)),
    /** Path inside the output folder: `the-river.epub`, `the-river/index.html`. */
    path: z.string().min(1),
    bytes: Bytes,
  })
  .refine(({ format, mediaType }) => MEDIA_TYPES[format] === mediaType)
  .readonly();
export type Rendition = z.infer<typeof Rendition>;
