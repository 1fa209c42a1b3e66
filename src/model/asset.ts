import * as z from 'zod';

/** Media types that leave Offprint; all are EPUB 3.3 core media types (EPUB 3.3 §3.2). */
export const ImageType = z.enum(['image/jpeg', 'image/png', 'image/gif', 'image/svg+xml']);
export type ImageType = z.infer<typeof ImageType>;

/** The bytes of a file. */
export const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'bytes');

/** An image that was found inside the project, checked by its own bytes and decoded once. */
export const Asset = z
  .strictObject({
    /** Path inside every rendition, made from the content: `images/boats-3f2a91c0.jpg`. */
    href: z.string().min(1),
    mediaType: ImageType,
    /** px, after EXIF orientation. */
    width: z.number().positive(),
    /** px, after EXIF orientation. */
    height: z.number().positive(),
    bytes: Bytes,
  })
  .readonly();
export type Asset = z.infer<typeof Asset>;

/** What became of an image that a manuscript names: found, or left out with a message. */
export type ResolvedImage =
  | { readonly found: true; readonly asset: Asset }
  | { readonly found: false };
