/// <reference path="./subset-font.d.ts" />
import { type Cache, contentKey } from '../../cache.ts';
import type { CatalogueFace, FontFamily } from '../../model/font.ts';
import type { FontFace } from '../../model/rendered-edition.ts';
import { type FontCatalogue, readFace } from './catalogue.ts';
import { type CharacterSet, charactersOf } from './character-sets.ts';
import { toTrueType } from './truetype.ts';

/** Raised when subsets come out otherwise from the same font and sets: ranges, options, the library. */
const VERSION = '4';

/** Subsets that were used of late, the same bytes each time; the oldest goes when there are many. */
const recent = new WeakMap<Cache, Map<string, Promise<Uint8Array>>>();
const RECENT = 64;

function remember(cache: Cache, key: string, cut: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const held = recent.get(cache) ?? new Map<string, Promise<Uint8Array>>();
  recent.set(cache, held);
  const known = held.get(key);
  if (known) return known;
  const [oldest] = held.keys();
  if (held.size >= RECENT && oldest !== undefined) held.delete(oldest);
  const made = cache.get('fonts', key, cut);
  held.set(key, made);
  made.catch(() => held.delete(key));
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
  family: FontFamily,
  face: CatalogueFace,
  { sets, others }: Share,
  from: { readonly catalogue: FontCatalogue; readonly cache: Cache },
): Promise<FontFace> {
  const { name, coverage, own } = family;
  const whole = own?.whole === true;
  const rest = others.join('');
  const key = contentKey(
    VERSION,
    face.hash,
    whole ? 'whole' : sets.join(),
    whole ? '' : rest,
    ...(face.remake ? [JSON.stringify(face.remake.axes)] : []),
    // What a project's family leaves to others is not in its subsets.
    ...(own ? [coverage.bounds.join()] : []),
  );
  const cut = async () => {
    const [{ default: subsetFont }, file] = await Promise.all([
      import('subset-font'),
      readFace(from.catalogue, face),
    ]);
    const characters = whole ? '' : charactersOf(sets, others, coverage);
    const subset = await subsetFont(file, characters, {
      targetFormat: 'truetype',
      keepAllGlyphs: whole,
      ...(face.remake && { variationAxes: face.remake.axes }),
    });
    return face.remake ? toTrueType(subset) : subset;
  };
  const bytes = await remember(from.cache, key, cut);
  // Two articles of one edition may have other characters in the set of that name.
  const mark = rest === '' || whole ? '' : `-${contentKey(rest).slice(0, 8)}`;
  return {
    family: name,
    weight: face.weight,
    style: face.style,
    href: `fonts/${[face.stem, ...(whole ? [] : sets)].join('-')}${mark}.ttf`,
    bytes,
  };
}
