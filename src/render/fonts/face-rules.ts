import type { FontFace } from '../../model/rendered-edition.ts';

/**
 * Writes the @font-face rules of embedded fonts (CSS Fonts 4 §4.1), with paths from the style sheet's
 * folder. A page must not be printed before its fonts are there; for an EPUB the reader decides.
 */
export function fontFaceRules(faces: readonly FontFace[], medium: 'epub' | 'print'): string {
  const display = medium === 'print' ? 'font-display:block;' : '';
  return faces
    .map(
      ({ family, weight, style, href }) =>
        `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};` +
        `${display}src:url(${href}) format("truetype")}\n`,
    )
    .join('');
}
