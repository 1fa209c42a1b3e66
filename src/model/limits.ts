/** Bounds on what a manuscript may cost; each one that is met is a message, never a crash. */
export const LIMITS = {
  /** Bytes of one manuscript; raised by `limits.manuscript` in publication.yml. */
  manuscriptBytes: 2 * 1024 * 1024,
  /** Bytes of one image file. */
  imageBytes: 50 * 1024 * 1024,
  /** Pixels of one image, from its header, before anything is decoded. */
  imagePixels: 100_000_000,
  /** Elements of one SVG, with the copies that it makes of them. */
  svgElements: 100_000,
  /** px; a longer side is scaled down, which is enough for print at 300 dpi on A4. */
  imageSide: 3200,
  /** Bytes of one font file, packed or not; the largest faces of Chinese have half of it. */
  fontBytes: 48 * 1024 * 1024,
  /** Font files of one publication. */
  fontFiles: 100,
  /** Block nesting (quotations, lists) that the parser is allowed to see. */
  nesting: 100,
  /** Cells of one table. */
  tableCells: 20_000,
  /** Calls of one note that get a link back. */
  backLinks: 50,
  /** Milliseconds for reading and transforming one article. */
  articleMs: 20_000,
  /** Milliseconds for printing one article. */
  printMs: 120_000,
} as const;
