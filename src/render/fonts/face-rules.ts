import type { FontFace, Medium } from '../../model/rendered-edition.ts';

/**
 * Ascent and descent that every face of the print is taken to have (CSS Fonts 5 §3): a word in another face,
 * alone or beside others, then never pushes its line off the grid. Their difference is that of Source
 * Serif, which is what a line is centred by; their sum is small, so that dots of emphasis find room.
 */
const METRICS = 'ascent-override:90%;descent-override:20%;line-gap-override:0%;';

/**
 * Writes the @font-face rules of embedded fonts (CSS Fonts 4 §4.1), with paths from the style sheet's
 * folder, or with the fonts themselves as `data:` addresses. A page must not be printed before its
 * fonts are there; for an EPUB the reader decides. The fonts of a web page are WOFF2.
 */
export function fontFaceRules(faces: readonly Omit<FontFace, 'bytes'>[], medium: Medium): string {
  const descriptors = medium === 'print' ? `font-display:block;${METRICS}` : '';
  const format = medium === 'web' ? 'woff2' : 'truetype';
  return faces
    .map(
      ({ family, weight, style, href }) =>
        `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};` +
        `${descriptors}src:url(${href}) format("${format}")}\n`,
    )
    .join('');
}
