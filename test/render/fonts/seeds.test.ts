import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openCache } from '../../../src/cache.ts';
import { packageRoot } from '../../../src/package-root.ts';
import { openCatalogue } from '../../../src/render/fonts/catalogue.ts';
import { chooseFonts } from '../../../src/render/fonts/choose.ts';
import { seedFonts } from '../../../src/render/fonts/seeds.ts';

const lib = await mkdtemp(join(tmpdir(), 'offprint-seeds-'));
afterAll(() => rm(lib, { recursive: true, force: true }));

it('spares the articles of the common scripts all subsetting, and leaves nothing stale', async () => {
  await cp(join(packageRoot(), 'lib', 'fonts'), join(lib, 'fonts'), { recursive: true });
  const first = await seedFonts(lib);
  await writeFile(join(lib, 'seeds', 'fonts', 'stale'), 'old');
  expect(await seedFonts(lib)).toEqual(first);
  expect(await readdir(join(lib, 'seeds', 'fonts'))).toHaveLength(first.files);

  const fresh = join(lib, 'cache');
  const catalogue = await openCatalogue(join(lib, 'fonts'));
  const choose = (language: string, characters: string) =>
    chooseFonts({
      characters,
      language,
      usage: { italic: true, bold: true, boldItalic: true, mono: true, sans: true },
      fonts: {
        text: ['Source Serif 4', 'Frank Ruhl Libre', 'Noto Naskh Arabic'],
        sans: ['Source Sans 3', 'Assistant', 'Noto Naskh Arabic'],
        mono: ['Source Code Pro'],
      },
      catalogue,
      cache: openCache(fresh, join(lib, 'seeds')),
    });
  await choose('en', 'An English article, “quoted” — 1,234. ■');
  await choose('az', 'Bir hərfin üç ömrü: ğ ş ı İ. ■');
  await choose('he', 'מה שרואים בירידה, 2024. ■');
  await choose('he', 'מה ש־Google רואה. ■');
  await expect(readdir(fresh)).rejects.toThrow();
});
