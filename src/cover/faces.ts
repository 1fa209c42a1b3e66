import type { Face, Font } from 'harfbuzzjs';
import type { Cache } from '../cache.ts';
import { draws } from '../model/coverage.ts';
import type { CatalogueFace, FontFamily } from '../model/font.ts';
import type { FontRole, ThemeFonts } from '../model/theme.ts';
import { type FontCatalogue, findFace, readFace } from '../render/fonts/catalogue.ts';
import { orderFamilies } from '../render/fonts/order.ts';
import { subsetFace } from '../render/fonts/subset.ts';

/** A voice of the cover: which fonts speak, and how heavily. */
export interface Voice {
  readonly role: Exclude<FontRole, 'mono'>;
  readonly weight: CatalogueFace['weight'];
}

/** A font that is open for shaping. */
export interface OpenFont {
  readonly font: Font;
  readonly face: Face;
  /** Units of the design grid to one em. */
  readonly unitsPerEm: number;
}

/** Gives the font that draws a grapheme in a voice, or nothing where none of ours has it. */
export type PickFont = (grapheme: string, voice: Voice) => OpenFont | undefined;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Parts a text into what a reader takes for one character. */
export function graphemesOf(text: string): { text: string; at: number }[] {
  return [...graphemes.segment(text)].map(({ segment, index }) => ({ text: segment, at: index }));
}

const INVISIBLE = /^\p{Default_Ignorable_Code_Point}$/u;
const hasAll = (family: FontFamily, grapheme: string) =>
  [...grapheme].every((c) => INVISIBLE.test(c) || draws(family.coverage, c));

/** The face of a voice in a family: the weight, or the next heavier, or what there is. */
function faceFor(family: FontFamily, { weight }: Voice): CatalogueFace | undefined {
  const heavier = weight > 400 ? findFace(family, 700) : undefined;
  return findFace(family, weight) ?? heavier ?? findFace(family, 400);
}

/** Opens the fonts that some texts need, each file once; the picking itself then reads nothing. */
export async function openFonts(
  texts: readonly { readonly text: string; readonly voice: Voice }[],
  from: {
    readonly fonts: ThemeFonts;
    readonly language: string;
    readonly catalogue: FontCatalogue;
    readonly cache: Cache;
  },
): Promise<PickFont> {
  const { Blob, Face, Font } = await import('harfbuzzjs');
  const { fonts, language, catalogue, cache } = from;
  const order = {
    text: orderFamilies('text', fonts, language, catalogue),
    display: orderFamilies('display', fonts, language, catalogue),
    sans: orderFamilies('sans', fonts, language, catalogue),
  };
  const choose = (grapheme: string, voice: Voice) => {
    const family = order[voice.role].find((f) => hasAll(f, grapheme));
    const face = family && faceFor(family, voice);
    return family && face && { family, face };
  };
  const needed = new Map<CatalogueFace, { family: FontFamily; characters: Set<string> }>();
  for (const { text, voice } of texts)
    for (const { text: grapheme } of graphemesOf(text)) {
      const chosen = choose(grapheme, voice);
      if (!chosen) continue;
      const need = needed.get(chosen.face) ?? { family: chosen.family, characters: new Set() };
      needed.set(chosen.face, need);
      for (const character of grapheme) need.characters.add(character);
    }
  const open = new Map<CatalogueFace, OpenFont>();
  await Promise.all(
    [...needed].map(async ([wanted, { family, characters }]) => {
      // What can't be drawn from as it lies is cut down to these words, which also makes it plain.
      const others = [...characters].sort();
      const bytes = wanted.remake
        ? (await subsetFace(family, wanted, { sets: ['other'], others }, { catalogue, cache }))
            .bytes
        : await readFace(catalogue, wanted);
      const face = new Face(new Blob(bytes));
      open.set(wanted, { face, font: new Font(face), unitsPerEm: face.upem });
    }),
  );
  return (grapheme, voice) => {
    const chosen = choose(grapheme, voice);
    return chosen && open.get(chosen.face);
  };
}
