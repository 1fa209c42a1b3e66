import { isBlank } from '../lines.ts';
import type { Proof } from '../sheet.ts';
import type { Measured } from './finding.ts';

/** Finds the letters that are painted as the box of a font that has them not. */
export function measureMissing({ pages }: Proof): Measured {
  const places = pages.flatMap(({ glyphs }, page) =>
    glyphs.flatMap((glyph, i) => {
      if (!glyph.missing || isBlank(glyph)) return [];
      const words = glyphs
        .slice(Math.max(0, i - 20), i + 20)
        .map((g) => g.text)
        .join('');
      return [{ page: page + 1, words, note: `\`${glyph.text}\` in ${glyph.font}` }];
    }),
  );
  return { value: `${places.length}`, number: places.length, met: places.length === 0, places };
}
