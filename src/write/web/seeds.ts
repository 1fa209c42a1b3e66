import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openCache } from '../../cache.ts';
import { packFont } from './fonts.ts';

/**
 * Packs the subsets of `seeds/fonts` for web pages into `seeds/woff2` of the package's `lib` folder,
 * and takes away what belongs to none of them any more.
 * @returns how many there are.
 */
export async function seedWebFonts(lib: string): Promise<number> {
  const seeds = openCache(join(lib, 'seeds'));
  const kept = new Set<string>();
  const noting = {
    ...seeds,
    get(kind: string, key: string, make: () => Promise<Uint8Array>) {
      kept.add(key);
      return seeds.get(kind, key, make);
    },
  };
  const fonts = join(lib, 'seeds', 'fonts');
  for (const name of await readdir(fonts))
    await packFont(await readFile(join(fonts, name)), noting);
  const folder = join(lib, 'seeds', 'woff2');
  for (const name of await readdir(folder)) if (!kept.has(name)) await rm(join(folder, name));
  return kept.size;
}
