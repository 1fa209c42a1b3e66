import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pruneRecords } from '../../src/kept/record.ts';
import { withFolder } from '../command/offprint.ts';

it('lets the oldest records go where there are too many, and no others', () =>
  withFolder({}, async (cache) => {
    const folder = join(cache, 'articles');
    pruneRecords(cache, 10);
    await mkdir(folder);
    for (let i = 0; i < 12; i++) {
      const path = join(folder, `${String.fromCharCode(97 + i)}.json`);
      await writeFile(path, '');
      await utimes(path, 1000 + i, 1000 + i);
      if (i === 9) pruneRecords(cache, 10);
    }
    expect(await readdir(folder)).toHaveLength(12);
    pruneRecords(cache, 10);
    expect((await readdir(folder)).join(' ')).toBe(
      'e.json f.json g.json h.json i.json j.json k.json l.json',
    );
  }));
