import { expect, test } from 'vitest';
import { readDatelineText } from '../../src/model/dateline-text.ts';
import { ALIASES, fieldOf, IGNORED, plainKey } from '../../src/model/front-matter-keys.ts';
import { frontMatterJsonSchema, publicationJsonSchema } from '../../src/model/json-schema.ts';

test.each([
  ['BAKU, Azerbaijan (Agency) —', { place: 'BAKU', country: 'Azerbaijan', agency: 'Agency' }],
  [
    'Springfield, Illinois, United States',
    { place: 'Springfield', region: 'Illinois', country: 'United States' },
  ],
  ['חיפה', { place: 'חיפה' }],
  ['Stratford-upon-Avon – ', { place: 'Stratford-upon-Avon' }],
  ['A, B, C, D', { place: 'A', region: 'B, C', country: 'D' }],
])('reads the dateline %s', (text, dateline) => {
  expect(readDatelineText(text)).toEqual(dateline);
});

test('gives each other name to one field, and ignores none that is one', () => {
  const names = [...Object.keys(ALIASES), ...Object.values(ALIASES).flat()].map(plainKey);
  expect(new Set(names).size).toBe(names.length);
  expect(IGNORED.filter((key) => fieldOf(key) !== 'ignored')).toEqual([]);
  expect(new Set(IGNORED.map(plainKey)).size).toBe(IGNORED.length);
});

test('describes front matter to editors, with the names of other tools', () => {
  const schema = frontMatterJsonSchema();
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    additionalProperties: false,
    properties: {
      headline: { type: 'string' },
      title: { type: 'string', description: 'Other name of `headline`.' },
      byline: { anyOf: expect.arrayContaining([expect.objectContaining({ type: 'array' })]) },
      direction: { enum: ['ltr', 'rtl'] },
      draft: { type: 'boolean' },
      layout: {},
      taxonomies: {},
    },
  });
  expect(schema).not.toHaveProperty('required');
  expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
});

test('describes publication.yml to editors', () => {
  expect(publicationJsonSchema()).toMatchObject({
    additionalProperties: false,
    properties: {
      language: { default: 'en', type: 'string' },
      limits: { properties: { manuscript: { maximum: 64 } } },
    },
  });
});
