import { expect, test } from 'vitest';
import { safeName, slugOf } from '../../src/read/slug.ts';

test.each([
  ['articles/The River.md', 'The-River'],
  ['articles/2024-04-07-river.markdown', '2024-04-07-river'],
  ['articles/river/index.md', 'river'],
  ['a/מה שרואים בירידה.md', 'מה-שרואים-בירידה'],
  ['a/Şəhər.md', 'Şəhər'],
  ['a/Привет, мир.md', 'Привет,-мир'],
  ['a/Cafe\u0301.md', 'Café'],
  ['a/launch 🎉🚀.md', 'launch'],
  ['a/🎉.md', '🎉'],
  ['a/CON.md', 'CON-article'],
  ['a/nul.tar.md', 'nul-article'],
  ['a/COM¹.md', 'COM¹-article'],
  ['a/console.md', 'console'],
  ['a/what: a "day"?.md', 'what-a-day'],
  ['a/back\\slash|pipe.md', 'back-slash-pipe'],
  ['a/dots. . ..md', 'dots'],
  ['a/v1.78.md', 'v1.78'],
  ['_articles/ar/river.md', 'river-ar'],
  ['_posts/fr/newsletters/2023-10-25-letter.md', '2023-10-25-letter-fr'],
  ['_posts/fr/newsletters/letter-fr.md', 'letter-fr'],
  ['content/pt-br/river/index.md', 'river-pt-br'],
  ['content/zh_Hans/river.md', 'river-zh-hans'],
  ['ar/index.md', 'ar'],
  ['river/index.ar.md', 'river-ar'],
  ['blog/river.en.mdx', 'river-en'],
  ['blog/river.es-419.qmd', 'river-es-419'],
  ['/home/de/articles/river.md', 'river'],
  ['/Users/ar/river.md', 'river'],
  ['docs/node.js.md', 'node.js'],
])('names %s %s', (path, slug) => {
  expect(slugOf(path)).toBe(slug);
});

test('keeps a name that leaves nothing apart from others, and the same every time', () => {
  const dots = slugOf('a/...md');
  expect(dots).toMatch(/^article-[0-9a-f]{8}$/u);
  expect(slugOf('b/...md')).toBe(dots);
  expect(safeName('../..')).toBe('');
  expect(safeName('a/../../etc/passwd')).toBe('a-etc-passwd');
});

test('cuts a long name between characters, and keeps two of one beginning apart', () => {
  const [one, two] = ['ё'.repeat(300), `${'ё'.repeat(299)}ж`].map((stem) => slugOf(`${stem}.md`));
  expect(Buffer.byteLength(one ?? '')).toBeLessThanOrEqual(100);
  expect(one).toMatch(/^ё+-[0-9a-f]{8}$/u);
  expect(two).not.toBe(one);
});
