import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder } from '../../src/output/lock.ts';
import { publish } from '../../src/output/publish.ts';
import { makeFolder } from '../command/offprint.ts';

let folder: string;
beforeEach(async () => {
  folder = await makeFolder({});
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const rendition = (path: string, text: string) => ({
  format: 'epub' as const,
  mediaType: 'application/epub+zip' as const,
  path,
  bytes: Buffer.from(text),
});

describe('publishing', () => {
  it('replaces a file whole and leaves nothing beside it', async () => {
    await writeFile(join(folder, 'a.epub'), 'old');
    expect(await publish(folder, [rendition('a.epub', 'new')])).toEqual([join(folder, 'a.epub')]);
    expect(await readdir(folder)).toEqual(['a.epub']);
    expect(await readFile(join(folder, 'a.epub'), 'utf8')).toBe('new');
  });

  it('keeps the last good file where the new one cannot be put', async () => {
    await mkdir(join(folder, 'a.epub', 'in-the-way'), { recursive: true });
    await expect(publish(folder, [rendition('a.epub', 'new')])).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['a.epub']);
  });
});

describe('publishing into a folder of its own', () => {
  it('makes the folder, and takes it away again where the rest cannot be put', async () => {
    await mkdir(join(folder, 'b.epub'));
    const both = [rendition('a/index.html', 'page'), rendition('b.epub', 'book')];
    await expect(publish(folder, both)).rejects.toThrow('`b.epub`');
    expect(await readdir(folder)).toEqual(['b.epub']);
    await rm(join(folder, 'b.epub'), { recursive: true });
    expect(await publish(folder, both)).toEqual([
      join(folder, 'a', 'index.html'),
      join(folder, 'b.epub'),
    ]);
    expect(await readdir(join(folder, 'a'))).toEqual(['index.html']);
  });

  it('writes through no link, and replaces one in the place of the file', async () => {
    await mkdir(join(folder, 'outside'));
    await symlink(join(folder, 'outside'), join(folder, 'a'));
    await expect(publish(folder, [rendition('a/index.html', 'page')])).rejects.toThrow('a link');
    await rm(join(folder, 'a'));
    await mkdir(join(folder, 'a'));
    await writeFile(join(folder, 'outside', 'kept'), 'mine');
    await symlink(join(folder, 'outside', 'kept'), join(folder, 'a', 'index.html'));
    await publish(folder, [rendition('a/index.html', 'page')]);
    expect(await readFile(join(folder, 'outside', 'kept'), 'utf8')).toBe('mine');
    expect(await readFile(join(folder, 'a', 'index.html'), 'utf8')).toBe('page');
  });
});

describe('the lock on the output folder', () => {
  it('lets one build in at a time', async () => {
    const order: string[] = [];
    const first = await lockFolder(folder, () => {});
    const second = lockFolder(folder, () => order.push('waits')).then(async (release) => {
      order.push('second');
      await release();
    });
    await new Promise((resolve) => setTimeout(resolve, 150));
    order.push('first ends');
    await first();
    await second;
    expect(order).toEqual(['waits', 'first ends', 'second']);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is not held by a build that died', async () => {
    await mkdir(join(folder, '.offprint-lock'));
    await writeFile(join(folder, '.offprint-lock', 'owner'), `999999999 ${hostname()}`);
    await (await lockFolder(folder, () => {}))();
  });
});
