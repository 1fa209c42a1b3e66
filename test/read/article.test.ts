import { toString as textOf } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { lay, read, readIn } from './project.ts';

test('completes the fields with the defaults of the publication', async () => {
  const folder = await lay({
    'manuscript/publication.yml': 'name: The Review\nlanguage: he\nrights: © The Review\n',
    'manuscript/river/index.md':
      '# הנהר\n\nאז ירדנו אל הנהר וישבנו שם עד הערב, כי היה חם מאוד ביום ההוא.\n',
  });
  const { article, told } = await readIn(folder, 'manuscript/river/index.md');
  expect(told).toEqual(['info no-date 1:1']);
  const { body, images, ...meta } = article!;
  expect(textOf(body)).toMatch(/^אז/u);
  expect(images.size).toBe(0);
  expect(meta).toEqual({
    slug: 'river',
    path: 'manuscript/river/index.md',
    id: meta.id,
    headline: 'הנהר',
    contributors: [],
    datelineStyle: 'plain',
    timezone: 'UTC',
    corrections: [],
    correctionsAt: 'end',
    language: 'he',
    direction: 'rtl',
    tags: [],
    publication: { name: 'The Review' },
    rights: '© The Review',
    endMark: '■',
    draft: false,
  });
  expect(meta.id).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u,
  );
});

test('keeps positions of the prose below front matter, with CRLF and a byte order mark too', async () => {
  const text = '---\ntitle: A\ndate: 2024-04-07\n---\n\nOne\n\n> ![](gone.png)\n';
  for (const variant of [text, `\uFEFF${text.replaceAll('\n', '\r\n')}`]) {
    const { article, told } = await read(variant);
    expect(told).toEqual(['warning missing-image 8:3']);
    expect(article?.body.children[0]?.position?.start).toMatchObject({ line: 6, column: 1 });
  }
});

test.each([
  [
    "---\ntitle: The *River*’s End\n---\n# The River's end\n\nText",
    'The *River*’s End',
    'Text',
    'info repeated-headline 4:1',
  ],
  ['---\ntitle: A\n---\n# B\n\nText', 'A', 'BText', undefined],
  ['Text\n\nA *big*\n  river\n=======\n', 'A big river', 'Text', undefined],
  ['---\ntitle: It&#39;s &amp; so\n---\nText', "It's & so", 'Text', undefined],
  ['Text', 'Low water', 'Text', 'warning no-headline 1:1'],
])('finds the headline of %j', async (text, headline, prose, message) => {
  const { article, told } = await read(text, {}, '2024-04-07-low_water.md');
  expect(article?.headline).toBe(headline);
  expect(textOf(article!.body)).toBe(prose);
  expect(told).toEqual(message ? [message] : []);
});

test.each([
  ['2024-04-07-river.md', '', '2024-04-07'],
  ['posts/2024/4/7/river/index.md', '', '2024-04-07'],
  ['river.md', 'path = "2019/11/07/Async"', '2019-11-07'],
  ['river.md', 'permalink = "/en/2021/01/06/"', '2021-01-06'],
  ['2024-13-45-river.md', '', undefined],
  ['2024-04-07-river.md', 'date = 2023-01-02', '2023-01-02'],
])('finds the day of %s with %s', async (name, field, published) => {
  const { article, told } = await read(`+++\ntitle = "A"\n${field}\n+++\nText`, {}, name);
  expect(article?.published).toBe(published);
  expect(told).toEqual(published ? [] : ['info no-date 1:1']);
});

test('names itself, keeps its identifier, and makes an embargo a moment', async () => {
  const front = [
    'title: A',
    'date: 2024-04-07',
    'slug: guides/The River?',
    'id: 978-3-16-148410-0',
    'embargo: 2024-07-01 06:00',
    'timezone: Asia/Baku',
    'bylineText: By our staff',
    'deck: "Less &amp; less"',
  ];
  const { article, told } = await read(`---\n${front.join('\n')}\n---\nText`);
  expect(told).toEqual([]);
  expect(article).toMatchObject({
    slug: 'guides-The-River',
    id: 'urn:isbn:9783161484100',
    embargo: '2024-07-01T02:00:00Z',
    byline: { contributors: [{ name: 'our staff', role: 'aut' }], text: 'By our staff' },
    deck: 'Less & less',
  });
  const other = await read(
    '---\ntitle: A\ndate: 2024-04-07\nid: river\nauthor: A and B\n---\nText',
  );
  expect(other.told).toEqual(['info local-id 4:5', 'info one-name 5:9']);
  expect(other.article?.id).toMatch(/^urn:uuid:/u);
  const again = await read('---\ntitle: B\n---\nText');
  expect(again.article?.id).toBe(other.article?.id);
});

test.each([
  ['', 'an empty file'],
  ['\uFEFF \n\n', 'an empty file'],
  ['---\ntitle: A\n---\n', 'no text below the headline and its fields'],
  ['# A\n', 'no text below the headline and its fields'],
  ['---\ntitle: A\n---\n<!-- nothing -->\n\n[a]: b\n', 'no text below the headline and its fields'],
])('fails where there is nothing to read: %j', async (text, found) => {
  const { article, messages } = await read(text);
  expect(article).toBeUndefined();
  expect(messages).toMatchObject([
    { severity: 'error', ruleId: 'no-text', reason: `Expected an article, found ${found}` },
  ]);
});

test.each([
  ['', '', {}],
  ['url: https://a.example/blog/', '', { site: 'https://a.example/blog/' }],
  [
    'url: https://a.example/blog',
    'permalink: /2024/river/',
    { site: 'https://a.example/blog', address: 'https://a.example/blog/2024/river/' },
  ],
  ['url: https://a.example', 'permalink: /:year/:title/', { site: 'https://a.example' }],
  [
    '',
    'canonical_url: https://b.example/river',
    { site: 'https://b.example/', address: 'https://b.example/river' },
  ],
  ['', 'permalink: /river/', {}],
])('knows where the article stands on the web: %j, %j', async (publication, front, expected) => {
  const { article } = await read(`---\ntitle: A\n${front}\n---\nText`, {
    'publication.yml': `name: The Review\n${publication}\n`,
  });
  const { address, site } = article!;
  expect({ ...(address && { address }), ...(site && { site }) }).toEqual(expected);
});

test('names writers by the files of the site that know their keys', async () => {
  const { article, told } = await read(
    '---\ntitle: A\ndate: 2024-04-07\nauthors: [awriter, b-writer, C. Writer]\n---\nText',
    {
      '_data/authors.yml': 'awriter:\n  name: A. Writer\n  website: https://a.example/\n  bio: x\n',
    },
  );
  expect(article?.byline?.contributors).toEqual([
    { name: 'A. Writer', role: 'aut', url: 'https://a.example/' },
    { name: 'b-writer', role: 'aut' },
    { name: 'C. Writer', role: 'aut' },
  ]);
  expect(told).toEqual(['info author-key 4:10']);
});

const PROSE = {
  en: 'Then we went down to the river and sat there until the evening, as it was hot.',
  he: 'אז ירדנו אל הנהר וישבנו שם עד הערב, כי היה חם מאוד ביום ההוא.',
  az: 'Sonra çaya endik və axşama qədər orada oturduq, çünki həmin gün çox isti idi.',
};

test('warns of prose in letters of another language', async () => {
  const text =
    '# שלום\n\nאז ירדנו אל הנהר וישבנו שם עד הערב, כי היה חם מאוד ביום ההוא.\n\n`const code`\n';
  const { messages } = await read(text, {}, '2024-04-07-a.md');
  expect(messages).toMatchObject([
    {
      ruleId: 'language-script',
      reason:
        'Expected a text in the language `en`, found mostly Hebrew letters; it is set in `he`',
      note: 'Add `language: he` to the front matter, or the one that it is.',
    },
  ]);
});

test.each([
  ['a.md', '', PROSE.he, 'he', ['language-script']],
  ['a.md', '', PROSE.az, 'az', ['language-script']],
  ['a.md', '', PROSE.en, 'en', []],
  ['a.md', 'language: fr', PROSE.en, 'fr', []],
  ['a.md', 'language: en', PROSE.he, 'en', ['language-script']],
  ['az/a.md', '', PROSE.az, 'az', []],
  ['pt-br/a.md', '', PROSE.en, 'pt-BR', []],
  ['he/a.md', 'lang: en', PROSE.en, 'en', []],
  ['a.he.md', '', PROSE.he, 'he', []],
  ['de/a.md', '', PROSE.he, 'he', ['language-script']],
])('settles the language of %s with %j', async (name, front, prose, language, told) => {
  const { article, messages } = await read(
    `---\ntitle: A\ndate: 2024-04-07\n${front}\n---\n${prose}`,
    {},
    name,
  );
  expect(article?.language).toBe(language);
  expect(messages.map((message) => message.ruleId)).toEqual(told);
});

const list = (levels: number) =>
  Array.from({ length: levels }, (_, i) => `${'  '.repeat(i)}- ${i}`).join('\n');

test.each([
  ['two thousand quotations', `Text\n\n${'> '.repeat(2000)}x`, 3],
  ['quotations without spaces', `Text\n\n${'>'.repeat(2000)}x`, 3],
  ['a list of a thousand levels', `Text\n\n${list(1000)}`, 103],
  ['list marks on one line', `Text\n\n${'- '.repeat(500)}x`, 3],
  ['numbered marks on one line', `Text\n\n${'1. '.repeat(500)}x`, 3],
  ['quotations in a list', `- a\n\n  ${'> - '.repeat(300)}x`, 3],
  ['emphasis', `Text\n\n${'~~a *b '.repeat(300)}c${'*~~ '.repeat(300)}`, 3],
])('is told of depth at its line, not ended by it: %s', async (_, text, line) => {
  const { article, messages } = await read(`---\ntitle: A\n---\n${text}`);
  expect(article).toBeUndefined();
  expect(messages).toMatchObject([
    { ruleId: 'too-deep', severity: 'error', place: { line: line + 3 } },
  ]);
  expect(messages[0]?.reason).toContain('nested deeper than 100');
});

test('lets ninety levels pass, and what only looks like depth', async () => {
  const code = `\`\`\`\n${'> '.repeat(300)}\n\`\`\`\n\n    ${'>'.repeat(300)}\n\na ${'> '.repeat(300)}\n`;
  const { told } = await read(`---\ntitle: A\ndate: 2024-04-07\n---\n${list(90)}\n\n${code}`);
  expect(told).toEqual([]);
});
