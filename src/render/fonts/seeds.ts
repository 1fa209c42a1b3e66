import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openCache } from '../../cache.ts';
import { type FontCatalogue, openCatalogue } from './catalogue.ts';
import { chooseFonts } from './choose.ts';

/** A text of each kind that is set often: its language, and characters that call for its sets. */
const TEXTS: readonly (readonly [language: string, characters: string])[] = [
  ['en', 'Aa1.■'],
  ['az', 'Əə1.■'],
  ['he', 'אב1.■'],
  ['he', 'אבAa1.■'],
  ['ar', 'اب1.■'],
  ['ar', 'ابAa1.■'],
];
const EVERYTHING = { italic: true, bold: true, boldItalic: true, mono: true, sans: true };

/** The first families of our themes, where they are others than the catalogue's. */
const THEMES: readonly { readonly text: string[]; readonly display?: string[] }[] = [
  { text: [] },
  { text: ['Vollkorn'], display: ['Noto Serif Display'] },
];

const familiesOf = (catalogue: FontCatalogue, kinds: readonly string[]) =>
  catalogue.families.filter((f) => kinds.includes(f.kind)).map((f) => f.name);

/**
 * Makes the subsets that most articles ask for into `seeds/fonts` of the package's `lib` folder, by
 * choosing fonts just as an article does, and takes away what nothing asks for any more.
 * @returns how many there are, and their weight in bytes.
 */
export async function seedFonts(lib: string): Promise<{ files: number; bytes: number }> {
  const catalogue = await openCatalogue(join(lib, 'fonts'));
  const cache = openCache(join(lib, 'seeds'));
  const kept = new Set<string>();
  const noting = {
    ...cache,
    get(kind: string, key: string, make: () => Promise<Uint8Array>) {
      kept.add(key);
      return cache.get(kind, key, make);
    },
  };
  const serifs = familiesOf(catalogue, ['serif']);
  for (const { text, display } of THEMES)
    for (const [language, characters] of TEXTS)
      await chooseFonts({
        characters,
        usage: EVERYTHING,
        fonts: {
          text: [...text, ...serifs],
          ...(display && { display: [...display, ...serifs] }),
          sans: familiesOf(catalogue, ['sans-serif']),
          mono: familiesOf(catalogue, ['monospace']),
        },
        language,
        catalogue,
        cache: noting,
      });

  const folder = join(lib, 'seeds', 'fonts');
  let bytes = 0;
  for (const name of await readdir(folder))
    if (kept.has(name)) bytes += (await stat(join(folder, name))).size;
    else await rm(join(folder, name));
  return { files: kept.size, bytes };
}
