import { symlink } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { discover } from '../../src/read/discover.ts';
import { writtenSlug } from '../../src/read/written-slug.ts';
import { lay } from './project.ts';

async function found(folder: string, ...paths: string[]) {
  const { manuscripts, messages } = await discover(paths, folder, writtenSlug);
  return {
    list: manuscripts.map(({ path, slug }) => `${relative(folder, path)} ${slug}`),
    messages,
  };
}

test('finds articles and folders of articles, sorted, and passes over what is none', async () => {
  const folder = await lay({
    'package.json': '{}',
    'README.md': '#',
    'CHANGELOG.md': '#',
    'b.md': 'b',
    'a.markdown': 'a',
    'posts/2024/river/index.md': 'r',
    'posts/2024/river/boat.png': '',
    'posts/readme.md': 'an article of that name',
    'posts/_draft.md': 'd',
    '_posts/c.md': 'c',
    'node_modules/x/y.md': 'y',
    'dist/z.md': 'z',
    'lib/z.md': 'z',
    'templates/README.md': 'z',
    '.hidden/z.md': 'z',
  });
  await symlink(folder, join(folder, 'posts', 'loop'));
  const { list, messages } = await found(folder);
  expect(messages).toEqual([]);
  expect(list).toEqual([
    '_posts/c.md c',
    'a.markdown a',
    'b.md b',
    'posts/2024/river/index.md river',
    'posts/readme.md readme',
  ]);
  expect((await found(folder, 'README.md', 'b.md', './b.md')).list).toEqual([
    'README.md README',
    'b.md b',
  ]);
});

test('takes manuscript/ where nothing is given', async () => {
  const folder = await lay({ 'manuscript/river/index.md': 'r', 'notes.md': 'n' });
  expect((await found(folder)).list).toEqual(['manuscript/river/index.md river']);
});

test('says what is wrong with each path, and goes on with the others', async () => {
  const folder = await lay({ 'a.md': 'a', 'b.docx': 'b', 'empty/c.txt': 'c' });
  const { list, messages } = await found(folder, 'a.md', 'b.docx', 'empty', 'gone.md');
  expect(list).toEqual(['a.md a']);
  expect(messages.map((m) => `${m.severity} ${m.ruleId} ${m.file}: ${m.reason}`)).toEqual([
    'error no-manuscript b.docx: Expected a manuscript (`.md`, `.markdown`, `.mdx` or `.qmd`), found another kind of file',
    'error no-manuscript empty: Expected a folder with manuscripts (`.md`), found none in it',
    'error no-manuscript gone.md: Expected a manuscript, found no such file or folder',
  ]);
});

test('keeps the translations of an article apart by the folders of their languages', async () => {
  const folder = await lay({ 'ar/river.md': 'r', 'tr/river.md': 'r', 'pt-br/river/index.md': 'r' });
  const { list, messages } = await found(folder);
  expect(list).toEqual([
    'ar/river.md river-ar',
    'pt-br/river/index.md river-pt-br',
    'tr/river.md river-tr',
  ]);
  expect(messages).toEqual([]);
});

test('refuses two articles of one output name, unless they name themselves', async () => {
  const folder = await lay({
    'one/River.md': 'r',
    'other/river/index.md': 'r',
    'one/sea.md': '---\nslug: the-sea\n---\ns',
    'other/sea.md': 's',
    'c.md': 'c',
  });
  const { list, messages } = await found(folder);
  expect(list).toEqual(['c.md c', 'one/sea.md the-sea', 'other/sea.md sea']);
  expect(messages.map((m) => `${m.ruleId} ${m.file}`)).toEqual([
    'same-name one/River.md',
    'same-name other/river/index.md',
  ]);
  expect(messages[1]?.reason).toContain('`one/River.md`');
  expect(messages[0]?.reason).toContain('`other/river/index.md`');
});
