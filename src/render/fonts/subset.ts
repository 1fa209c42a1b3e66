/// <reference path="./subset-font.d.ts" />
import { type Cache, contentKey } from '../../cache.ts';
import type { FontFace } from '../../model/rendition.ts';
import { type CatalogueFace, type FontCatalogue, type FontFamily, readFace } from './catalogue.ts';
import { type CharacterSet, charactersOf } from './character-sets.ts';

/** Raised when subsets come out otherwise from the same font and sets: ranges, options, the library. */
const VERSION = '1';

/** Names what a subset is made from. */
export function subsetKey(face: CatalogueFace, sets: readonly CharacterSet[]): string {
  return contentKey(VERSION, face.hash, ...sets);
}

/**
 * Gives a face cut down to sets of characters (tidy ones), as static TrueType: other outlines turn into
 * Type 3 in the print. All layout features stay (small capitals, figures, kerning, marks), which is
 * what subset-font does where it isn't told otherwise, and so do the glyphs that they lead to.
 */
export async function subsetFace(
  { name, coverage }: FontFamily,
  face: CatalogueFace,
  sets: readonly CharacterSet[],
  from: { readonly catalogue: FontCatalogue; readonly cache: Cache },
): Promise<FontFace> {
  const bytes = await from.cache.get('fonts', subsetKey(face, sets), async () => {
    const [{ default: subsetFont }, whole] = await Promise.all([
      import('subset-font'),
      readFace(from.catalogue, face),
    ]);
    return subsetFont(whole, charactersOf(sets, coverage), { targetFormat: 'truetype' });
  });
  const stem = face.file.replace(/\.ttf$/u, '');
  return {
    family: name,
    weight: face.weight,
    style: face.style,
    href: `fonts/${stem}-${sets.join('-')}.ttf`,
    bytes,
  };
}
