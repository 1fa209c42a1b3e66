import type { CatalogueFace, FontWeight } from '../../model/font.ts';
import type { FontFacts } from './facts.ts';

/** A font file with what it says of itself. */
export interface FontFile {
  readonly path: string;
  readonly hash: string;
  readonly facts: FontFacts;
}

/** Makes a name fit for a file of a rendition: letters and figures of ASCII. */
const plainName = (family: string) =>
  family
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '') || 'font';

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** How far a file is from a weight; a variable one reaches what lies between its ends. */
function distance({ facts }: FontFile, weight: number): number {
  const axis = facts.axes.wght;
  const own = axis ? clamp(weight, axis[0], axis[2]) : facts.weight;
  return Math.abs(own - weight);
}

/** How far a file may be from a weight that it stands for; the upright regular takes what there is. */
const REACH: Readonly<Record<FontWeight, number>> = {
  400: 150,
  500: 50,
  600: 60,
  700: 200,
};
const reach = (weight: FontWeight, italic: boolean) =>
  weight === 400 && !italic ? Infinity : REACH[weight];

function faceOf(file: FontFile, family: string, weight: FontWeight, italic: boolean) {
  const { facts, path, hash } = file;
  const axes: Record<string, number> = {};
  for (const [tag, [low, usual, high]] of Object.entries(facts.axes)) {
    const wanted = tag === 'wght' ? weight : tag === 'ital' ? Number(italic) : usual;
    axes[tag] = clamp(wanted, low, high);
  }
  const face: CatalogueFace = {
    weight,
    style: italic ? 'italic' : 'normal',
    file: path,
    hash,
    stem: `${plainName(family)}-${weight}${italic ? '-italic' : ''}`,
    ...(!facts.plain && { remake: { axes } }),
  };
  return face;
}

/** Picks, of all files of a family, those that a page uses: 400, 600, 700 upright, 400 and 700 italic. */
export function pickFaces(files: readonly FontFile[], family: string): readonly CatalogueFace[] {
  const faces: CatalogueFace[] = [];
  for (const italic of [false, true]) {
    const style = files.filter(
      ({ facts }) => facts.italic === italic || (italic && facts.axes.ital?.[2] === 1),
    );
    // A family of italics alone is set in them.
    const candidates = style.length === 0 && !italic ? files : style;
    const taken = new Set<string>();
    for (const weight of italic ? ([400, 700] as const) : ([400, 600, 700] as const)) {
      const nearest = candidates
        .filter((f) => distance(f, weight) <= reach(weight, italic))
        .filter((f) => f.facts.axes.wght || !taken.has(f.path))
        .sort((a, b) => distance(a, weight) - distance(b, weight))[0];
      if (!nearest) continue;
      taken.add(nearest.path);
      faces.push(faceOf(nearest, family, weight, italic));
    }
  }
  return faces;
}
