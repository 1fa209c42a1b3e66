import { rm } from 'node:fs/promises';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cache, openCache } from '../../../src/cache.ts';
import type { ArticleMeta } from '../../../src/model/article.ts';
import { checkWeb } from '../../../src/write/web/check.ts';
import { writeWeb } from '../../../src/write/web/write.ts';
import { makeFolder } from '../../command/offprint.ts';
import { editionOf, TEMPLATES } from './editions.ts';

let folder: string;
let cache: Cache;
beforeAll(async () => {
  folder = await makeFolder({});
  cache = openCache(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function pageOf(markdown: string, changes: Partial<ArticleMeta> = {}, early = false) {
  const options = { templates: TEMPLATES, cache, early };
  const { bytes, path } = await writeWeb(editionOf(markdown, changes), options);
  const html = Buffer.from(bytes).toString('utf8');
  const elements: Element[] = [];
  visit(fromHtml(html), 'element', (node) => {
    elements.push(node);
  });
  const all = (name: string) => elements.filter((node) => node.tagName === name);
  const meta = (key: string) =>
    all('meta')
      .filter(({ properties: p }) => [p.name, p.property].includes(key))
      .map(({ properties }) => properties.content);
  return { path, html, bytes, all, meta, findings: checkWeb(bytes).findings };
}

describe('the web page', () => {
  it('is one file that holds its style and its pictures, which are no wider than a screen', async () => {
    const { path, all, findings } = await pageOf('![A boat](boat.jpg)');
    expect(path).toBe('the-river/index.html');
    expect(findings).toEqual([]);
    expect(all('style')).toHaveLength(1);
    expect(all('link')).toHaveLength(0);
    const [image] = all('img');
    expect(image?.properties.src).toMatch(/^data:image\/(?:webp|jpeg);base64,/u);
    expect(image?.properties).toMatchObject({ alt: 'A boat', width: 800, height: 600 });
  });

  it('tells search engines and those who pass it on what it is', async () => {
    const { meta, all } = await pageOf('Words.', {
      headline: 'The river',
      deck: 'It rose.',
      language: 'az',
      byline: { contributors: [{ name: 'Əli Əliyev', role: 'aut' }] },
      published: '2024-04-07T09:30:00',
      timezone: 'Asia/Baku',
      section: 'World',
      tags: ['rivers', 'cities'],
      publication: { name: 'The Review' },
      address: 'https://example.org/river/',
    });
    expect(meta('description')).toEqual(['It rose.']);
    expect(meta('author')).toEqual(['Əli Əliyev']);
    expect(meta('og:type')).toEqual(['article']);
    expect(meta('og:locale')).toEqual(['az_AZ']);
    expect(meta('og:site_name')).toEqual(['The Review']);
    expect(meta('article:published_time')).toEqual(['2024-04-07T09:30:00+04:00']);
    expect(meta('article:section')).toEqual(['World']);
    expect(meta('article:tag')).toEqual(['rivers', 'cities']);
    expect(meta('og:image')).toEqual([]);
    expect(meta('robots')).toEqual([]);
    const [canonical] = all('link');
    expect(canonical?.properties).toMatchObject({
      rel: ['canonical'],
      href: 'https://example.org/river/',
    });
  });

  it('asks not to be found before its time', async () => {
    const { meta } = await pageOf('Words.', {}, true);
    expect(meta('robots')).toEqual(['noindex, nofollow']);
  });

  it('lets nothing out of its place, whatever stands in headline, deck and prose', async () => {
    const hostile =
      '"><img src=x onerror=alert(1)></title></style></script><script>alert(1)</script>';
    const { all, html, findings } = await pageOf('`<img src="images/boat.jpg">` and `</style>`', {
      headline: hostile,
      deck: hostile,
      section: hostile,
      tags: [hostile],
      byline: { contributors: [{ name: hostile, role: 'aut' }] },
      corrections: [{ text: hostile }],
      publication: { name: hostile, issue: hostile },
      rights: hostile,
    });
    expect(findings).toEqual([]);
    expect(all('script').map(({ properties }) => properties.type)).toEqual(['application/ld+json']);
    expect(all('img')).toEqual([]);
    expect(all('style')).toHaveLength(1);
    expect(html).toContain('src="images/boat.jpg"');
  });

  it('gives tables a name and a place for the keyboard, and notes a way there and back', async () => {
    const { all } = await pageOf(
      'Table: What rose\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nText.[^1]\n\n| c | d |\n|---|---|\n| 3 | 4 |\n\n[^1]: A note.',
    );
    const boxes = all('div').filter(({ properties }) => properties.role === 'group');
    expect(boxes.map(({ properties: p }) => [p.tabIndex, p.ariaLabel])).toEqual([
      [0, 'What rose'],
      [0, 'Table 2'],
    ]);
    const links = all('a').map(({ properties: p }) => [p.href, p.id, p.role]);
    expect(links).toEqual([
      ['#note-1', 'call-1', 'doc-noteref'],
      ['#call-1', undefined, 'doc-backlink'],
    ]);
  });

  it('lets the keyboard reach code and formulas that scroll on a narrow screen', async () => {
    const { all } = await pageOf('```\nlong\n```\n\n$$\nx^2\n$$');
    expect(all('pre')[0]?.properties.tabIndex).toBe(0);
    const formula = all('div').find(({ properties: { className } }) =>
      `${className}`.includes('formula'),
    );
    expect(formula?.properties.tabIndex).toBe(0);
  });

  it('is the same bytes each time', async () => {
    const one = await pageOf('![A boat](boat.jpg)');
    const other = await pageOf('![A boat](boat.jpg)');
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
  });
});

describe('the check of a web page', () => {
  const check = (body: string) =>
    checkWeb(Buffer.from(`<!DOCTYPE html><html><body>${body}</body></html>`)).findings.map(
      ({ ruleId, reason }) => `${ruleId} ${/`([^`]*)`/u.exec(reason)?.[1] ?? ''}`.trim(),
    );

  it('finds what would be fetched, scripts, ids that stand twice and links to nowhere', () => {
    expect(check('<img src="images/a.png"><link rel="stylesheet" href="a.css">')).toEqual([
      'web-fetch images/a.png',
      'web-fetch a.css',
    ]);
    expect(check('<style>p{background:url(http://example.org/a.png)}</style>')).toEqual([
      'web-fetch http://example.org/a.png',
    ]);
    expect(check('<script>1</script><p onclick="1">a</p>')).toEqual(['web-script', 'web-script']);
    expect(check('<p id="a">a</p><p id="a">b</p><a href="#c">c</a>')).toEqual([
      'web-id a',
      'web-link #c',
    ]);
    expect(
      check('<p id="ə">a</p><a href="#%C9%99">a</a><img src="data:image/gif;base64,R0">'),
    ).toEqual([]);
  });

  it('takes linear time on a page of many images and links', () => {
    const begun = performance.now();
    check(`${'<img src="x" '.repeat(20_000)}${'<a href="#a">'.repeat(2_000)}`);
    expect(performance.now() - begun).toBeLessThan(8_000);
  });
});
