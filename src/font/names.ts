import { WRITINGS } from '../language/writing.ts';
import { nearest } from '../read/nearest.ts';

/** Families that are often asked for, beside those that a script needs. */
const LIKED = [
  ...['Alegreya', 'Alegreya Sans', 'Amiri', 'Atkinson Hyperlegible', 'Bitter', 'Bodoni Moda'],
  ...['Cormorant Garamond', 'Crimson Pro', 'Crimson Text', 'David Libre', 'DM Sans'],
  ...['EB Garamond', 'Fira Code', 'Fira Sans', 'Fraunces', 'Gentium Book Plus', 'Heebo'],
  ...['IBM Plex Mono', 'IBM Plex Sans', 'IBM Plex Serif', 'Inter', 'JetBrains Mono', 'Lato'],
  ...['Libre Baskerville', 'Libre Franklin', 'Literata', 'Lora', 'Merriweather', 'Montserrat'],
  ...['Newsreader', 'Noto Music', 'Noto Sans', 'Noto Sans HK', 'Noto Serif HK', 'Open Sans'],
  ...['Playfair Display', 'PT Sans', 'PT Serif', 'Public Sans', 'Roboto', 'Roboto Serif'],
  ...['Rubik', 'Shippori Mincho', 'Spectral', 'Tiro Devanagari Hindi', 'Vazirmatn', 'Vollkorn'],
  ...['Work Sans', 'Zilla Slab'],
];

const KNOWN: readonly string[] = [
  ...new Set([
    ...WRITINGS.flatMap(({ serif, sans }) => (serif ? [serif, sans] : [sans])),
    ...LIKED,
  ]),
].sort();

/** Names that are shown at most. */
const SHOWN = 4;

/** Gives the names of families that somebody may have meant: those that hold the words, or the nearest. */
export function namesLike(name: string): readonly string[] {
  const words = name.toLowerCase().split(/[\s-]+/u);
  const holding = KNOWN.filter((known) => words.every((w) => known.toLowerCase().includes(w)));
  if (holding.length > 0) return holding.slice(0, SHOWN);
  const near = nearest(name, KNOWN);
  return near === undefined ? [] : [near];
}

/** Writes a family's name as a folder is called: `noto-serif-devanagari`. */
export function slugOfFamily(family: string): string {
  return family
    .normalize('NFKD')
    .toLowerCase()
    .replace(/^@expo-google-fonts\//u, '')
    .replace(/['’.]|\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}
