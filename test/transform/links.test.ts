import { describe, expect, it } from 'vitest';
import { transform } from './article-of.ts';

describe('links', () => {
  it('keeps whole addresses of the web, of mail and of telephones', () => {
    const { html, told } = transform(
      '[a](https://a.example/x?y=1) [b](mailto:b@c.example) [c](tel:+1) [d](//e.example/f) <https://g.example>',
    );
    expect([...html.matchAll(/href="([^"]+)"/gu)].map(([, href]) => href)).toEqual([
      ...['https://a.example/x?y=1', 'mailto:b@c.example', 'tel:+1', 'https://e.example/f'],
      'https://g.example',
    ]);
    expect(told).toEqual([]);
  });

  it.each([
    ['javascript:alert(1)', 'unsafe-link'],
    ['JaVaScRiPt:alert(1)', 'unsafe-link'],
    ['file:///etc/passwd', 'unsafe-link'],
    ['FILE://x', 'unsafe-link'],
    ['data:text/html,x', 'unsafe-link'],
    ['vbscript:x', 'unsafe-link'],
    ['../other.md', 'relative-link'],
    ['/docs/x#y', 'relative-link'],
    ['http://', 'bad-link'],
    ['#nowhere', 'dead-link'],
  ])('keeps the text of a link to %s and tells its line', (address, ruleId) => {
    const { html, told } = transform(`First\n\nSee [the **text**](${address}).`);
    expect(html).toBe('<p class="opening">First</p><p>See the <strong>text</strong>.</p>');
    expect(told).toEqual([`${ruleId}@3`]);
  });

  it.each([
    ['/docs/x#y', 'https://a.example/docs/x#y'],
    ['../sea/', 'https://a.example/2024/sea/'],
    ['?page=2', 'https://a.example/2024/river/?page=2'],
    ['https://b.example/', 'https://b.example/'],
  ])('makes a whole address of %s where that of the article is known', (href, whole) => {
    const { html, told } = transform(`See [it](${href}).`, {
      address: 'https://a.example/2024/river/',
      site: 'https://a.example/blog/',
    });
    expect(html).toContain(`<a href="${whole}">it</a>`);
    expect(told).toEqual([]);
  });

  it('knows a path from the root by the site alone, and no file of the manuscript', () => {
    const site = { site: 'https://a.example/' };
    expect(transform('[it](/x)', site).html).toContain('href="https://a.example/x"');
    expect(transform('[it](x.html)', site).told).toEqual(['relative-link@1']);
    expect(transform('[it](/x.md)', site).told).toEqual(['relative-link@1']);
  });

  it('is not deceived by white space and references in raw HTML', () => {
    const { html, told } = transform(
      '<a href=" java&#10;script:alert(1)">x</a> <a href="&#106;avascript:1">y</a>',
    );
    expect(html).toBe('<p class="opening">x y</p>');
    expect(told).toEqual(['unsafe-link@1', 'unsafe-link@1']);
  });

  it('leads fragments to headings by the addresses that other tools give them', () => {
    const { html, told, content } = transform(
      [
        '## What it cost',
        '## What it cost',
        '## 1. Начало: *дела*',
        '## Costs {#money}',
        '## The `Cargo.toml` file',
        '<a name="spot"></a>Here',
        '[1](#what-it-cost) [2](#what-it-cost-1) [3](#1-начало-дела) [4](#money) [5](#the-cargo-toml-file) [6](#spot)',
      ].join('\n\n'),
    );
    const ids = content.headings.map(({ id }) => id);
    expect(ids).toEqual([
      ...[
        's-what-it-cost',
        's-what-it-cost-2',
        's-1-начало-дела',
        's-money',
        's-the-cargotoml-file',
      ],
    ]);
    expect([...html.matchAll(/href="#([^"]+)"/gu)].map(([, id]) => id)).toEqual([...ids, 's-spot']);
    expect(told).toEqual([]);
  });

  it('gives each id once, and none of our own', () => {
    const { html } = transform('<p id="x">a</p>\n\n<p id="x">b</p>\n\n## Headline {#note-1}');
    expect([...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id)).toEqual(['s-x', 's-note-1']);
  });
});
