import type { Cache } from '../../cache.ts';
import { draws } from '../../model/coverage.ts';
import type { CatalogueFace, FontFamily } from '../../model/font.ts';
import { DEFAULT_FORMATS, type Format } from '../../model/formats.ts';
import type { FontFace, Medium } from '../../model/rendered-edition.ts';
import type { FontRole, ThemeFonts } from '../../model/theme.ts';
import { type FontCatalogue, findFace } from './catalogue.ts';
import { characterSetOf, tidySets } from './character-sets.ts';
import { orderFamilies } from './order.ts';
import { type Share, subsetFace } from './subset.ts';

/** The styles of type that an article asks for. */
export interface FaceUsage {
  readonly italic: boolean;
  readonly bold: boolean;
  readonly boldItalic: boolean;
  readonly mono: boolean;
  /** What stands in code; without it, all may. */
  readonly monoCharacters?: string;
  readonly monoBold?: boolean;
  readonly monoItalic?: boolean;
  readonly sans: boolean;
  /** Words pulled out of the text, which the display face sets in italics where it has any. */
  readonly pulled?: boolean;
  /** The name of a place, which is heavy. */
  readonly dateline?: boolean;
}

/** All that an article says in one language. */
export interface Passage {
  /** BCP 47 */
  readonly language: string;
  readonly characters: string;
}

export interface FontRequest {
  /** All text of the article, the template's words included. */
  readonly characters: Iterable<string>;
  readonly usage: FaceUsage;
  readonly fonts: ThemeFonts;
  /** BCP 47 */
  readonly language: string;
  /** Passages in other languages, which may want other fonts for the same characters. */
  readonly passages?: readonly Passage[];
  /** Formats that are wanted; the fonts of the others are not even read. */
  readonly formats?: readonly Format[];
  readonly catalogue: FontCatalogue;
  readonly cache: Cache;
}

/** The fonts of one article, sorted by path. */
export interface ChosenFonts extends Readonly<Record<Medium, readonly FontFace[]>> {
  /** Characters that no font of ours draws in the text, each once, sorted. */
  readonly missing: readonly string[];
}

/** What draws nothing of its own: controls, format characters, spaces, variation selectors, tags. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{Default_Ignorable_Code_Point}]/u;

function visible(texts: Iterable<string>): ReadonlySet<string> {
  const characters = new Set<string>();
  for (const text of texts)
    for (const character of text) if (!INVISIBLE.test(character)) characters.add(character);
  return characters;
}

/** Gives each family the characters that fall to it, the first family that has one taking it. */
function shareOut(characters: ReadonlySet<string>, families: readonly FontFamily[]) {
  const shares = new Map<FontFamily, string[]>();
  const missing: string[] = [];
  for (const character of characters) {
    const family = families.find((f) => draws(f.coverage, character));
    if (!family) missing.push(character);
    else {
      const share = shares.get(family);
      if (share) share.push(character);
      else shares.set(family, [character]);
    }
  }
  return { shares, missing };
}

/** What a theme may set in the font of code besides: a number, a date. */
const PLAIN = Array.from({ length: 0x5f }, (_, i) => String.fromCharCode(0x20 + i)).join('');

const setOf = (character: string) => characterSetOf(character.codePointAt(0) ?? 0);

/** Says what a family is cut down to, from all the characters that fall to it. */
function shareOf(characters: ReadonlySet<string>): Share {
  const all = [...characters].sort();
  return {
    sets: tidySets(all.map(setOf)),
    others: all.filter((character) => setOf(character) === 'other'),
  };
}

type Chosen = readonly (CatalogueFace | undefined)[];

/** The faces of a family that an EPUB or a web page uses; headings are 600, or the nearest above it (CSS Fonts 4 §5.2). */
function readerFaces(family: FontFamily, role: FontRole, request: FontRequest): Chosen {
  const { usage, fonts } = request;
  const { italic, bold, boldItalic } = usage;
  const face = (...args: [CatalogueFace['weight'], CatalogueFace['style']?]) =>
    findFace(family, ...args);
  if (role === 'mono')
    return [
      face(400),
      bold || usage.monoBold ? face(700) : undefined,
      usage.monoItalic ? face(400, 'italic') : undefined,
    ];
  const heading = face(600) ?? face(700);
  const slanted = italic || boldItalic ? face(400, 'italic') : undefined;
  // The furniture's 600 does for its bold words.
  if (role === 'sans') return [face(400), heading, slanted];
  if (role === 'display') {
    const pulled = usage.pulled ? (face(500, 'italic') ?? face(400, 'italic')) : undefined;
    return [heading ?? face(400), pulled];
  }
  return [
    face(400),
    fonts.display ? undefined : heading,
    slanted,
    // Without headlines in it, the text has no 600 for the name of a place.
    (fonts.display && usage.dateline) || bold || boldItalic ? face(700) : undefined,
    boldItalic ? face(700, 'italic') : undefined,
  ];
}

/**
 * Chooses the faces that an article needs and cuts them down to the sets of characters in use. The
 * print gets every face of each needed family, since Chromium makes Type 3 of a style that it must
 * make up; the EPUB and the web page get those in use. Where a script has no italic, the upright
 * stands for it: the styles must say `font-synthesis: none`.
 */
export async function chooseFonts(request: FontRequest): Promise<ChosenFonts> {
  const { usage, fonts, language, catalogue, formats = DEFAULT_FORMATS, passages = [] } = request;
  const characters = visible(request.characters);
  const voices = [
    { language, characters },
    ...passages.map((p) => ({ language: p.language, characters: visible([p.characters]) })),
  ];

  const inCode = usage.monoCharacters && visible([usage.monoCharacters, PLAIN]);
  const saidIn = (role: FontRole, characters: ReadonlySet<string>) =>
    role === 'mono' && inCode ? new Set([...characters].filter((c) => inCode.has(c))) : characters;

  const needs = new Map<FontFamily, Set<string>>();
  const inUse = new Set<CatalogueFace>();
  const print = new Set<CatalogueFace>();
  let missing: readonly string[] = [];
  const roles: FontRole[] = ['text', 'sans'];
  if (fonts.display) roles.push('display');
  if (usage.mono) roles.push('mono');
  for (const role of roles)
    for (const voice of voices) {
      const order = orderFamilies(role, fonts, voice.language, catalogue);
      const found = shareOut(saidIn(role, voice.characters), order);
      // The characters of passages are among the article's, and every order has the same families.
      if (role === 'text' && voice === voices[0]) missing = found.missing.sort();
      for (const [family, share] of found.shares) {
        needs.set(family, new Set([...(needs.get(family) ?? []), ...share]));
        for (const face of family.faces) print.add(face);
        if (family.own?.printOnly || (role === 'sans' && !usage.sans)) continue;
        for (const face of readerFaces(family, role, request)) if (face) inUse.add(face);
      }
    }

  const wanted = new Set([
    ...(formats.includes('epub') || formats.includes('html') ? inUse : []),
    ...(formats.includes('pdf') ? print : []),
  ]);
  const made = [...needs].flatMap(([family, drawn]) => {
    const share = shareOf(drawn);
    const faces = family.faces.filter((face) => wanted.has(face));
    return faces.map(async (face) => ({
      face,
      font: await subsetFace(family, face, share, request),
    }));
  });
  const all = (await Promise.all(made)).sort((a, b) => (a.font.href < b.font.href ? -1 : 1));
  const among = (faces: ReadonlySet<CatalogueFace>) =>
    all.filter(({ face }) => faces.has(face)).map(({ font }) => font);
  return { epub: among(inUse), print: among(print), web: among(inUse), missing };
}
