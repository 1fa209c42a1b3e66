/** Media types that leave Offprint; all are EPUB 3.3 core media types (EPUB 3.3 §3.2). */
export type ImageType = 'image/jpeg' | 'image/png' | 'image/gif' | 'image/svg+xml';

/** An image that was found inside the project, checked by its own bytes and decoded once. */
export interface Asset {
  /** Path inside every rendition, made from the content: `images/boats-3f2a91c0.jpg`. */
  readonly href: string;
  readonly mediaType: ImageType;
  /** px, after EXIF orientation. */
  readonly width: number;
  /** px, after EXIF orientation. */
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** What became of an image that a manuscript names: found, or left out with a message. */
export type ResolvedImage =
  | { readonly found: true; readonly asset: Asset }
  | { readonly found: false };
