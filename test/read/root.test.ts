import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { findRoot } from '../../src/read/root.ts';
import { lay } from './project.ts';

test('takes the nearest marked folder', async () => {
  const folder = await lay({
    'package.json': '{}',
    'site/_config.yml': '',
    'site/_posts/a.md': '',
  });
  const root = await findRoot(join(folder, 'site/_posts/a.md'));
  expect(root.folder).toBe(join(folder, 'site'));
  expect(root.siteFolders).toContain(join(folder, 'site', 'static'));
  expect(root.publicationFile).toBeUndefined();
});

test('takes the folder above a publication.yml that stands in manuscript/ or in a project', async () => {
  const folder = await lay({
    'plain/manuscript/publication.yml': '',
    'tool/package.json': '{}',
    'tool/texts/publication.yml': '',
    'own/publication.yml': '',
  });
  const rootOf = async (path: string) => (await findRoot(join(folder, path))).folder;
  expect(await rootOf('plain/manuscript/a.md')).toBe(join(folder, 'plain'));
  expect(await rootOf('tool/texts/deep/a.md')).toBe(join(folder, 'tool'));
  expect(await rootOf('own/a.md')).toBe(join(folder, 'own'));
  const { publicationFile } = await findRoot(join(folder, 'tool/texts/deep/a.md'));
  expect(publicationFile).toBe(join(folder, 'tool/texts/publication.yml'));
});

test('looks at most six folders up where nothing marks a root, and never at home or above', async () => {
  const folder = await lay({ 'a/b/c/d/e/f/g/h/x.md': '' });
  const deep = join(folder, 'a/b/c/d/e/f/g/h');
  const root = await findRoot(join(deep, 'x.md'));
  expect(root.folder).toBe(deep);
  expect(root.siteFolders).toContain(join(folder, 'a/b/public'));
  expect(root.siteFolders).not.toContain(join(folder, 'a/public'));
  const atHome = await findRoot(join(deep, 'x.md'), undefined, join(folder, 'a/b/c/d/e/f/g'));
  expect(atHome.siteFolders.every((site) => site.startsWith(deep))).toBe(true);
  const home = await lay({ 'package.json': '{}', 'docs/x.md': '' });
  expect((await findRoot(join(home, 'docs/x.md'), undefined, home)).folder).toBe(
    join(home, 'docs'),
  );
});

test('looks in the given site first, and is bounded by it where it holds the article', async () => {
  const folder = await lay({ 'site/texts/a.md': '', 'b/package.json': '{}', 'b/a.md': '' });
  const site = join(folder, 'site');
  expect((await findRoot(join(folder, 'site/texts/a.md'), site)).folder).toBe(site);
  const other = await findRoot(join(folder, 'b/a.md'), site);
  expect(other.folder).toBe(join(folder, 'b'));
  expect(other.siteFolders[0]).toBe(site);
  expect(dirname(other.siteFolders.at(-1) ?? '')).toBe(join(folder, 'b'));
});

test('takes the folder above those of the articles where nothing marks a root', async () => {
  const folder = await lay({ 'site/src/content/docs/a.md': '', 'blog/_posts/fr/deep/a.md': '' });
  const rootOf = async (path: string) => (await findRoot(join(folder, path))).folder;
  expect(await rootOf('site/src/content/docs/a.md')).toBe(join(folder, 'site'));
  expect(await rootOf('blog/_posts/fr/deep/a.md')).toBe(join(folder, 'blog'));
});
