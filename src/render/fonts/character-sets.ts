import { type Coverage, covers, parseCoverage } from '../../model/coverage.ts';

/**
 * The sets that fonts are subset by. Articles share them, so a subset that was made once serves many;
 * all sets that a face needs go into one file, so that kerning between them is kept.
 */
export const CHARACTER_SETS = [
  'arabic',
  'common',
  'cyrillic',
  'greek',
  'hebrew',
  'latin',
  'other',
  'signs',
] as const;
export type CharacterSet = (typeof CHARACTER_SETS)[number];

type Ranged = Exclude<CharacterSet, 'other'>;

/**
 * Blocks of Unicode 16; the first set that holds a character is its own. Signs that share their glyph with
 * a letter (micro, ohm, increment, kelvin, ångström) are in none: where they aren't used, the letter must be
 * what the PDF says that the glyph stands for.
 */
const RANGES: Readonly<Record<Ranged, Coverage>> = {
  // Figures, punctuation, currency: used with every script.
  common: parseCoverage('20-40,5b-60,7b-7e,a0-a9,ab-b4,b6-b9,bb-bf,d7,f7,2000-206f,20a0-20cf'),
  // Letters with ə and ẞ, modifiers, marks, Latin Extended Additional (Vietnamese), ligatures.
  latin: parseCoverage(
    '41-5a,61-7a,aa,ba,c0-d6,d8-f6,f8-24f,251,259,261,2b0-2dd,2e0-2e4,300-36f,1e00-1eff,fb00-fb06',
  ),
  cyrillic: parseCoverage('400-52f,1c80-1c8f,2116,2de0-2dff,a640-a69f'),
  greek: parseCoverage('370-3ff,1f00-1fff'),
  hebrew: parseCoverage('591-5f4,fb1d-fb4f'),
  // Without the presentation forms, which shaping doesn't need and which double the file.
  arabic: parseCoverage('600-6ff,750-77f,8a0-8ff,fdfc,fdfd'),
  // Superiors, number forms, letterlike signs, arrows, shapes, ballot boxes, common mathematics.
  signs: parseCoverage(
    '2070-209f,2100-2115,2117-2125,2127-2129,212c-218f,2190-21ff,2202-2205,2207-221e,222b,2248,2260-2265,25a0-25ff,2610-2612,2660-2667,2713-2718',
  ),
};

const RANGED = ['common', 'latin', 'cyrillic', 'greek', 'hebrew', 'arabic', 'signs'] as const;

/** Says which set a code point belongs to. */
export function characterSetOf(point: number): CharacterSet {
  return RANGED.find((set) => covers(RANGES[set], point)) ?? 'other';
}

/**
 * Brings sets into the form that names a subset: sorted, each once. Those of a script hold `common` and
 * `signs` already.
 */
export function tidySets(sets: Iterable<CharacterSet>): readonly CharacterSet[] {
  const all = [...new Set(sets)].sort();
  const script = all.some((set) => !['common', 'signs', 'other'].includes(set));
  return script ? all.filter((set) => set !== 'common' && set !== 'signs') : all;
}

/** Draw nothing, and make one picture or one ligature of their neighbours. */
const JOINERS = '\u200c\u200d\ufe0f';

/**
 * Gives the characters of a font that a subset with these (tidy) sets holds. What belongs to no block
 * of ours is taken one by one from `others`: whole, that rest would be larger than all else.
 */
export function charactersOf(
  sets: readonly CharacterSet[],
  others: readonly string[],
  font: Coverage,
): string {
  const scripts = sets.some((set) => !['common', 'signs', 'other'].includes(set));
  const wanted = new Set<CharacterSet>(scripts ? [...sets, 'common', 'signs'] : sets);
  wanted.delete('other');
  // № is filed under Cyrillic, and Latin texts have it too.
  const points = sets.includes('latin') && covers(font, 0x2116) ? [0x2116] : [];
  for (let i = 0; i + 1 < font.bounds.length; i += 2)
    for (let point = font.bounds[i]!; point <= font.bounds[i + 1]!; point++)
      if (wanted.has(characterSetOf(point))) points.push(point);
  const parts = others.flatMap((c) => [c, c.normalize('NFD')]);
  if (parts.length > 0) parts.push(JOINERS);
  return String.fromCodePoint(...points) + parts.join('');
}
