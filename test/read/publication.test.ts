import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPublication } from '../../src/read/publication.ts';
import { findRoot } from '../../src/read/root.ts';
import { lay } from './project.ts';

async function publicationOf(text: string | Uint8Array) {
  const folder = await lay({ 'manuscript/publication.yml': text, 'manuscript/a.md': '' });
  const { publication, messages } = await readPublication(
    await findRoot(join(folder, 'manuscript/a.md')),
  );
  const told = messages.map((m) => {
    const at = m.place ? `${m.place.line}:${m.place.column}` : '-';
    return `${m.severity} ${m.ruleId} ${at} ${m.reason} | ${m.note ?? ''}`;
  });
  return { publication, told, messages };
}

test('reads a publication, every field with its default', async () => {
  const { publication, told } = await publicationOf(
    'name: The Review\nlanguage: en_GB\npublisher:\n',
  );
  expect(told).toEqual([]);
  expect(publication).toMatchObject({
    name: 'The Review',
    language: 'en-GB',
    theme: 'broadsheet',
    formats: ['epub', 'pdf'],
    limits: { manuscript: 2, seconds: 20 },
  });
  expect(publication.publisher).toBeUndefined();
});

test('tells all that is wrong at its place, and keeps the rest', async () => {
  const text = [
    'nmae: X',
    'publisher: 1984',
    'language: english',
    'page:',
    '  size: A44',
    '  margin: 3',
    'formats: [epub, pfd]',
    'limits: { manuscript: 900 }',
  ].join('\n');
  const { publication, told, messages } = await publicationOf(text);
  expect(told).toEqual([
    'warning unknown-key 1:1 Expected a known key, found `nmae` | Did you mean `name`?',
    'error wrong-value 3:11 Expected a language tag such as `en`, `en-GB` or `he`, found `english` | `language` is left out until it is mended.',
    'error wrong-value 5:9 Expected a page size such as `A4`, `Letter`, `A5`, `6x9in` or `120mm x 190mm`, found `A44` | `size` is left out until it is mended.',
    'warning unknown-key 6:3 Expected a known key, found `margin` | Known here: `size`.',
    'error wrong-value 7:17 Expected `epub`, `pdf` or `html`, found `pfd` | Did you mean `pdf`?',
    'error wrong-value 8:23 Expected a number of at most 64, found `900` | `manuscript` is left out until it is mended.',
  ]);
  expect(messages[0]?.file).toBe('manuscript/publication.yml');
  expect(publication).toMatchObject({
    publisher: '1984',
    language: 'en',
    formats: ['epub'],
    limits: { manuscript: 2 },
  });
});

test.each([
  ['name: "open\nlanguage: en', 'error yaml'],
  ['- a list', 'error yaml 1:1 Expected keys and values'],
  [Uint8Array.of(0x6e, 0xe9, 0x0a), 'error encoding'],
])('has defaults where the file can not be read: %j', async (text, start) => {
  const { publication, told } = await publicationOf(text);
  expect(told).toEqual([expect.stringContaining(start)]);
  expect(publication.theme).toBe('broadsheet');
});

test('is quiet where there is no file, or an empty one', async () => {
  expect((await publicationOf('')).told).toEqual([]);
  expect((await publicationOf('# nothing yet\n')).told).toEqual([]);
});
