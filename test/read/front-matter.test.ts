import { expect, test } from 'vitest';
import { readFrontMatter } from '../../src/read/front-matter/front-matter.ts';

/** Reads front matter; each finding as `severity rule line:column reason | note`. */
function front(text: string) {
  const { front, findings, prose } = readFrontMatter(text);
  const told = findings.map(({ severity, ruleId, place, reason, note }) => {
    const at = place ? `${place.line}:${place.column}` : '-';
    return `${severity} ${ruleId} ${at} ${reason}${note ? ` | ${note}` : ''}`;
  });
  return { front, told, prose };
}

const yaml = (...lines: string[]) => front(['---', ...lines, '---', '', 'Text'].join('\n'));
const toml = (...lines: string[]) => front(['+++', ...lines, '+++', '', 'Text'].join('\n'));

const WHOLE = {
  headline: 'The River',
  byline: [
    { name: 'Marta Quintela', role: 'aut', sortAs: 'Quintela, Marta' },
    { name: 'Piers Okoro', role: 'aut' },
  ],
  contributors: [{ name: 'Mirela T', role: 'rpt', location: 'Leiden' }],
  dateline: { place: 'Bakı', country: 'Azerbaijan', agency: 'Agency' },
  published: '2024-04-07',
  updated: '2024-04-08T09:30:00+04:00',
  corrections: [{ date: '2024-04-09', text: 'It was a Sunday.' }],
  language: 'az-Latn-AZ',
  tags: ['rivers', 'maps'],
  series: { name: 'Water', position: 2 },
  source: { text: 'Based on a report', url: 'https://example.org/' },
  image: { path: 'boat.png', alt: 'A boat' },
  draft: true,
};

test('reads every shape of field from YAML', () => {
  const {
    front: got,
    told,
    prose,
  } = yaml(
    'headline: The',
    '  River',
    'byline:',
    '  - name: Marta Quintela',
    '    sortAs: Quintela, Marta',
    '  - By Piers Okoro',
    'contributors: [{ name: Mirela T, role: rpt, location: Leiden }]',
    'dateline: Bakı, Azerbaijan (Agency) —',
    'published: 2024-04-07',
    'updated: 2024-04-08 09:30:00 +0400',
    'corrections:',
    '  - { date: 2024-04-09, text: It was a Sunday. }',
    'language: az_latn_AZ',
    'tags: rivers, maps',
    'series: { name: Water, position: 2 }',
    'source: { text: Based on a report, url: "https://example.org/" }',
    'image: { path: boat.png, alt: A boat }',
    'draft: yes',
  );
  expect(told).toEqual([]);
  expect(got).toEqual(WHOLE);
  expect(prose).toMatch(/^ +\n[ \n]+\nText$/u);
  expect(prose.split('\n')).toHaveLength(22);
});

test('reads every shape of field from TOML', () => {
  const { front: got, told } = toml(
    'headline = "The River"',
    'contributors = [{ name = "Mirela T", role = "rpt", location = "Leiden" }]',
    'published = 2024-04-07',
    'updated = 2024-04-08T09:30:00+04:00',
    'language = "az-Latn-AZ"',
    'tags = ["rivers", "maps"]',
    'image = { path = "boat.png", alt = "A boat" }',
    'draft = true',
    '[[byline]]',
    'name = "Marta Quintela"',
    'sortAs = "Quintela, Marta"',
    '[[byline]]',
    'name = "Piers Okoro"',
    '[dateline]',
    'place = "Bakı"',
    'country = "Azerbaijan"',
    'agency = "Agency"',
    '[[corrections]]',
    'date = 2024-04-09',
    'text = "It was a Sunday."',
    '[series]',
    'name = "Water"',
    'position = 2',
    '[source]',
    'text = "Based on a report"',
    'url = "https://example.org/"',
  );
  expect(told).toEqual([]);
  expect(got).toEqual(WHOLE);
});

test.each([
  ['title: A', { headline: 'A' }],
  ['Title: 1984', { headline: '1984' }],
  ['title: 1.10', { headline: '1.10' }],
  ['title: No', { headline: 'No' }],
  ['subtitle: A', { deck: 'A' }],
  ['description: A', { deck: 'A' }],
  ['excerpt: A', { deck: 'A' }],
  ['author: By Jane Doe', { byline: [{ name: 'Jane Doe', role: 'aut' }] }],
  ['author: Doe, Jane and Co', { byline: [{ name: 'Doe, Jane and Co', role: 'aut' }] }],
  [
    'authors: [aidan, cm]',
    {
      byline: [
        { name: 'aidan', role: 'aut' },
        { name: 'cm', role: 'aut' },
      ],
    },
  ],
  ['author: { login: octocat, avatar: x.png }', { byline: [{ name: 'octocat', role: 'aut' }] }],
  [
    'author: { name: { given: Ada, family: Byron }, role: Editor, website: "https://a.example" }',
    {
      byline: [{ name: 'Ada Byron', sortAs: 'Byron, Ada', role: 'edt', url: 'https://a.example' }],
    },
  ],
  ['date: 2024-04-07T10:00:00.000Z', { published: '2024-04-07T10:00:00Z' }],
  ["date: '2015-03-30'", { published: '2015-03-30' }],
  ['pubDate: 2024/4/7', { published: '2024-04-07' }],
  ['date-modified: 2024-04-07 10:00', { updated: '2024-04-07T10:00:00' }],
  ['lastmod: 2024-04-07 10:00:00 UTC', { updated: '2024-04-07T10:00:00Z' }],
  ['lang: PT-br', { language: 'pt-BR' }],
  ['dir: RTL', { direction: 'rtl' }],
  ['category: [Dil]', { section: 'Dil' }],
  ['keywords: a, b\ncategories: [c]\ntags: [d]', { tags: ['d', 'a', 'b', 'c'] }],
  ['license: CC0', { rights: 'CC0' }],
  ['cover: { image: a.png, alt: A, relative: true }', { cover: { path: 'a.png', alt: 'A' } }],
  ['heroImage: a.png\nheroImageAlt: A', { image: { path: 'a.png', alt: 'A' } }],
  ['published: false', { draft: true }],
  ['series: [Water]', { series: { name: 'Water' } }],
  ['endMark: ""', { endMark: '' }],
  ['deck:\ndateline:\n  place:\nimage: ""', {}],
  ['layout: post\npermalink: /x/\nredirect_from: [/y/]\nweight: 3', {}],
  [
    'excerpt: "Two month ago it\nlaunched, \\"yes\\".\nWe saw"\nlang: en',
    { deck: 'Two month ago it launched, "yes". We saw', language: 'en' },
  ],
])('understands other tools without a word: %j', (text, expected) => {
  const { front: got, told } = yaml(text);
  expect(told).toEqual([]);
  expect(got).toEqual(expected);
});

test('understands the tables of Zola', () => {
  const { front: got, told } = toml(
    'title = "A"',
    'date = 2024-04-07T10:00:00',
    '[taxonomies]',
    'tags = ["x"]',
    'authors = ["Jane"]',
    '[extra]',
    'team = "Cargo"',
    'subtitle = "B"',
  );
  expect(told).toEqual([]);
  expect(got).toEqual({
    headline: 'A',
    published: '2024-04-07T10:00:00',
    tags: ['x'],
    byline: [{ name: 'Jane', role: 'aut' }],
    deck: 'B',
  });
});

test('tells every mistake at its place, and leaves out no more than it must', () => {
  const { front: got, told } = yaml(
    'headlin: A',
    'date: 7/4/24',
    'byline:',
    '  - name: A',
    '    role: rptr',
    '    nmae: B',
    '  - { role: aut }',
    '  - C',
    'timezone: Mars/Olympus',
    'dateline: { palce: Baku }',
    'direction: sideways',
    'language: english',
    'description: one',
    'summary: two',
    'deck: [a, b]',
    'tags: { a: b }',
    'lang: fr',
  );
  expect(
    told.sort((a, b) => Number(/ (\d+):/u.exec(a)?.[1]) - Number(/ (\d+):/u.exec(b)?.[1])),
  ).toEqual([
    'warning unknown-key 2:1 Expected a field of the front matter, found `headlin`, which is not known | Did you mean `headline`?',
    'warning wrong-value 3:7 Expected an ISO date such as `2024-04-07`, found `7/4/24` | `date` is left out until it is mended.',
    'warning wrong-value 6:11 Expected `aut`, `rpt`, `edt`, `pht`, `trl`, `ill` or `ctb`, found `rptr` | Did you mean `rpt`?',
    'warning unknown-key 7:5 Expected a known key, found `nmae` | Did you mean `name`?',
    'warning wrong-value 8:5 Expected text for `name`, found nothing | Add `name`.',
    'warning wrong-value 10:11 Expected a time zone such as `Asia/Baku` or `UTC`, found `Mars/Olympus` | `timezone` is left out until it is mended.',
    'warning unknown-key 11:13 Expected a known key, found `palce` | Did you mean `place`?',
    'warning wrong-value 12:12 Expected `ltr` or `rtl`, found `sideways` | `direction` is left out until it is mended.',
    'warning wrong-value 13:11 Expected a language tag such as `en`, `en-GB` or `he`, found `english` | `language` is left out until it is mended.',
    'info unused-field 14:1 Expected one value for `deck`, found `deck` and `description` | `deck` is used.',
    'info unused-field 15:1 Expected one value for `deck`, found `deck` and `summary` | `deck` is used.',
    'warning wrong-value 16:7 Expected text, found a list | `deck` is left out until it is mended.',
    'warning wrong-value 17:7 Expected text or a list, found keys and values | `tags` is left out until it is mended.',
    'info unused-field 18:1 Expected one value for `language`, found `language` and `lang` | `language` is used.',
  ]);
  expect(got).toEqual({
    byline: [
      { name: 'A', role: 'aut' },
      { name: 'C', role: 'aut' },
    ],
    dateline: {},
  });
});

test('tells a mistake in TOML on its line', () => {
  const { told } = toml(
    'title = "A"',
    'date = "7/4/24"',
    '[extra]',
    'x = 1',
    '[dateline]',
    'palce = "B"',
  );
  expect(told.sort()).toEqual([
    'warning unknown-key 7:1 Expected a known key, found `palce` | Did you mean `place`?',
    'warning wrong-value 3:1 Expected an ISO date such as `2024-04-07`, found `7/4/24` | `date` is left out until it is mended.',
  ]);
});

test('fails where printing would do what the writer did not want', () => {
  expect(yaml('headline: [a, b]', 'embargo: soon', 'draft: perhaps').told).toEqual([
    'error wrong-value 2:11 Expected text, found a list | Mend `headline`; the article is not built as long as it is wrong.',
    'error wrong-value 3:10 Expected an ISO date such as `2024-04-07`, found `soon` | Mend `embargo`; the article is not built as long as it is wrong.',
    'error wrong-value 4:8 Expected `true` or `false`, found `perhaps` | Mend `draft`; the article is not built as long as it is wrong.',
  ]);
});

test.each(['---js', '---javascript', '---json', '--- coffee', '+++js'])('runs no %s', (fence) => {
  const { front: got, told } = front(`${fence}\n{ title: process.exit(9) }\n---\n\nText`);
  expect(got).toEqual({});
  expect(told).toEqual([expect.stringContaining('error front-matter-language 1:1')]);
  expect(told[0]).toContain('only YAML or TOML');
});

test('reads JSON between braces as Hugo has it', () => {
  const json = '{\n\t"title": "A",\n\t"date": "2024-04-07",\n\t"titel": 1\n}\n\nText';
  const { front: values, told } = front(json);
  expect(values).toEqual({ headline: 'A', published: '2024-04-07' });
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('unknown-key 4:2');
  expect(front('{\n  "title": "A"\n\nText').told[0]).toContain('open-front-matter 1:1');
  expect(front('{\n  "title": "A\n}\n\nText').told[0]).toContain('error yaml');
});

test('reads fields in a block of code that gives a title, and leaves other code alone', () => {
  expect(front('```yaml\ntitle: A\ndate: 2024-04-07\n```\n\nText').front).toEqual({
    headline: 'A',
    published: '2024-04-07',
  });
  expect(front('```toml\n+++\ntitle = "A"\n+++\n```\n\nText').front).toEqual({ headline: 'A' });
  expect(front('```yaml\nname: build\non: push\n```\n\nText').front).toEqual({});
});

test('takes the date where Jekyll only says that it is published', () => {
  const { front: values, told } = front(
    '---\ntitle: A\npublished: true\ndate: 2024-04-07\n---\nText',
  );
  expect([values, told]).toEqual([{ headline: 'A', published: '2024-04-07' }, []]);
});

test('knows the settings of tools by how they begin', () => {
  const { told } = front(
    '---\ntitle: A\ntoc_sticky: true\nhide_title: true\nwp_id: 1\nhidden_agenda: x\n---\nText',
  );
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('hidden_agenda');
});

test('leaves a thematic break to the prose, and ends YAML at dots', () => {
  const text = '---\n\nText that is no field.\n\n---\n\nMore';
  expect(front(text)).toMatchObject({ front: {}, told: [], prose: text });
  expect(front('---\n\nText')).toMatchObject({ told: [], prose: '---\n\nText' });
  expect(front('---\ntitle: A\n...\nText')).toMatchObject({ front: { headline: 'A' }, told: [] });
  expect(front('---\n---\nText')).toMatchObject({ front: {}, told: [] });
});

test('stops an alias bomb at once', () => {
  const levels = 'bcdefghi'.split('').map((name, i) => {
    const before = String.fromCharCode(name.charCodeAt(0) - 1);
    return `${name}: &${name} [${Array(9).fill(`*${before}`).join(',')}]${i ? '' : ''}`;
  });
  const { told } = yaml('a: &a [x, x, x]', ...levels);
  expect(told).toEqual([expect.stringContaining('found too many aliases')]);
  expect(yaml('title: &t A', 'deck: *t')).toMatchObject({ front: { deck: 'A' }, told: [] });
  expect(yaml('a: &a [*a]', 'title: A').told.join()).toContain('too many aliases');
  expect(yaml('title: *Bold* move').told).toHaveLength(1);
});

test('tells depth with its line, before anything is parsed', () => {
  const deep = [
    `x: ${'['.repeat(10_000)}`,
    `x: ${'{a: '.repeat(10_000)}`,
    `x:\n${'- '.repeat(10_000)}a`,
    Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}k:`).join('\n'),
  ];
  for (const text of deep) {
    const { told } = yaml('title: A', text);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^error too-deep \d+:1 .*nested deeper than 100/u);
  }
  expect(yaml('title: A', deep[0] ?? '').told[0]).toContain('too-deep 3:1');
  expect(toml(`x = ${'['.repeat(10_000)}`).told[0]).toMatch(/^error too-deep 2:\d+ /u);
});

test('takes no key of a manuscript for one of JavaScript', () => {
  const lines = ['__proto__:', '  polluted: yes', 'constructor: { prototype: { polluted: yes } }'];
  const { front: got, told } = yaml(
    ...lines,
    'dateline:',
    '  __proto__: { polluted: yes }',
    '  place: A',
  );
  expect(told.map((line) => line.replace(/ Expected.*found/u, ''))).toEqual([
    'warning unknown-key 2:1 `__proto__`, which is not known | It is not read; remove it if no other tool needs it.',
    'warning unknown-key 4:1 `constructor`, which is not known | It is not read; remove it if no other tool needs it.',
    expect.stringContaining('warning unknown-key 6:3 `__proto__`'),
  ]);
  expect(got.dateline).toEqual({ place: 'A' });
  expect('polluted' in {}).toBe(false);
  expect(toml('[__proto__]', 'polluted = true').told[0]).toContain('unknown-key 2:1');
  expect('polluted' in {}).toBe(false);
});

test.each([
  ['title: Part two: the river', 2, 'needs quotes'],
  ['title: "open', 2, 'must be closed'],
  ['title: A\n\tdeck: B', 3, ''],
  ['title: @home', 2, 'needs quotes'],
])('says where YAML is mistaken, and how it is mended: %j', (text, line, mend) => {
  const { told } = yaml(text);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(
    new RegExp(`^error yaml ${line}:\\d+ Expected YAML, found a mistake`, 'u'),
  );
  expect(told[0]).toContain(mend);
});

test('says where TOML is mistaken', () => {
  expect(toml('title = "A"', 'deck = no quotes').told).toEqual([
    expect.stringMatching(
      /^error toml 3:\d+ Expected TOML, found a mistake in it: [^\n]+ \| Texts/u,
    ),
  ]);
});

test('parses no front matter that is beyond all measure', () => {
  const { told } = yaml('title: "a'.repeat(30_000));
  expect(told).toEqual([expect.stringContaining('error too-large 1:1')]);
});

test('tells a key that is there twice', () => {
  expect(yaml('title: A', 'title: B')).toMatchObject({
    front: { headline: 'B' },
    told: [expect.stringContaining('warning duplicate-key 3:1')],
  });
});
