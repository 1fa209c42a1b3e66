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
