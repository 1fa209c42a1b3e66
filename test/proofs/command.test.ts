import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { article, withFolder } from '../command/offprint.ts';
import { HAS_READER } from '../reading/browser.ts';

const RUN = join(import.meta.dirname, '..', '..', 'scripts', 'proofs', 'run.mjs');

const proofs = (args: readonly string[]) =>
  promisify(execFile)(process.execPath, [RUN, ...args]).catch((cause) => cause);

const FILES = {
  'publication.yml': 'name: The Gazette\npage: { size: A4 }\n',
  'short.md': article('A short text.'),
};

it('measures a project in the sizes that are asked for, and leaves its own page as it is', {
  timeout: 180_000,
}, async () => {
  await withFolder(FILES, async (folder) => {
    const [out, json] = [join(folder, 'proofs'), join(folder, 'p.json')];
    const { stdout } = await proofs([
      folder,
      '--sizes',
      'A5,6x9in',
      '--out',
      out,
      '--json',
      json,
      '--figures',
    ]);
    expect(stdout).toMatch(/^short {2,}A5 {2,}1 /mu);
    const found = JSON.parse(await readFile(json, 'utf8'));
    expect(found.map((p: { size: string }) => p.size)).toEqual(['A5', '6x9in']);
    expect(found[0].measures.of.missing.number).toBe(0);
    expect(await readFile(join(folder, 'publication.yml'), 'utf8')).toBe(FILES['publication.yml']);
    expect(await readdir(join(out, '6x9in'))).toEqual(['short.pdf']);
  });
});

it.runIf(HAS_READER)('paints paper, e-reader and web page', { timeout: 180_000 }, async () => {
  await withFolder(FILES, async (folder) => {
    const out = join(folder, 'proofs');
    await proofs([folder, '--sizes', 'A5', '--out', out]);
    const names = (await readdir(join(out, 'A5'))).filter((name) => name.endsWith('.png'));
    expect(names.sort()).toEqual(['short-1.png', 'short-reader.png', 'short-web.png']);
    const { height = 0 } = await sharp(join(out, 'A5', 'short-1.png')).metadata();
    expect(height).toBeGreaterThan(980);
  });
});
