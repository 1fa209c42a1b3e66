/// <reference path="./subset-font.d.ts" />
import { type Cache, contentKey } from '../../cache.ts';
import type { FontFace } from '../../model/rendition.ts';
import { type CatalogueFace, type FontCatalogue, type FontFamily, readFace } from './catalogue.ts';
import { type CharacterSet, charactersOf } from './character-sets.ts';

/** Raised when subsets come out otherwise from the same font and sets: ranges, options, the library. */
const VERSION = '1';

/** Subsets that this thread has used, the same bytes each time; the oldest goes when there are many. */
const recent = new Map<string, Promise<Uint8Array>>();
const RECENT = 64;

function remember(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const known = recent.get(key);
  if (known) return known;
  const [oldest] = recent.keys();
  if (recent.size >= RECENT && oldest !== undefined) recent.delete(oldest);
  const made = make();
  recent.set(key, made);
  made.catch(() => recent.delete(key));
  return made;
}

/** What a face is cut down to. */
export interface Share {
  /** Tidy. */
  readonly sets: readonly CharacterSet[];
  /** The characters of the set `other` that are in use, sorted. */
  readonly others: readonly string[];
}

/**
 * Gives a face cut down to sets of characters, as static TrueType: other outlines turn into Type 3 in
 * the print. All layout features stay (small capitals, figures, kerning, marks), which is what
 * subset-font does where it isn't told otherwise, and so do the glyphs that they lead to.
 */
export async function subsetFace(
  { name, coverage }: FontFamily,
  face: CatalogueFace,
  { sets, others }: Share,
  from: { readonly catalogue: FontCatalogue; readonly cache: Cache },
): Promise<FontFace> {
  const rest = others.join('');
  const key = contentKey(VERSION, face.hash, sets.join(), rest);
  const cut = async () => {
    const [{ default: subsetFont }, whole] = await Promise.all([
      import('subset-font'),
      readFace(from.catalogue, face),
    ]);
    return subsetFont(whole, charactersOf(sets, others, coverage), { targetFormat: 'truetype' });
  };
  const bytes = await remember(`${from.cache.folder} ${key}`, () =>
    from.cache.get('fonts', key, cut),
  );
  const stem = face.file.replace(/\.ttf$/u, '');
  // Two articles of one edition may have other characters in the set of that name.
  const mark = rest === '' ? '' : `-${contentKey(rest).slice(0, 8)}`;
  return {
    family: name,
    weight: face.weight,
    style: face.style,
    href: `fonts/${stem}-${sets.join('-')}${mark}.ttf`,
    bytes,
  };
}
