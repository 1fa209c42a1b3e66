import type { FontFace, Medium } from '../../model/rendered-edition.ts';

/**
 * Writes the @font-face rules of embedded fonts (CSS Fonts 4 §4.1), with paths from the style sheet's
 * folder, or with the fonts themselves as `data:` addresses. A page must not be printed before its
 * fonts are there; for an EPUB the reader decides. The fonts of a web page are WOFF2.
 */
export function fontFaceRules(faces: readonly Omit<FontFace, 'bytes'>[], medium: Medium): string {
  const display = medium === 'print' ? 'font-display:block;' : '';
  const format = medium === 'web' ? 'woff2' : 'truetype';
  return faces
    .map(
      ({ family, weight, style, href }) =>
        `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};` +
        `${display}src:url(${href}) format("${format}")}\n`,
    )
    .join('');
}
