import { describe, expect, it } from 'vitest';
import { transform } from './article-of.ts';

describe('definition lists', () => {
  it('have several terms and descriptions, tight or not', () => {
    const { html, told } = transform(
      'Forme\n: All the type\n: and more\nQuoin\nKey *k*\n: A wedge\n\nStone\n\n:   A table.\n\n    Of *marble*[^1].\n\n    - first\n\nEnd.\n\n[^1]: Then steel.',
    );
    expect(html).toContain(
      '<dl><dt>Forme</dt><dd>All the type</dd><dd>and more</dd><dt>Quoin</dt><dt>Key <em>k</em></dt><dd>A wedge</dd><dt>Stone</dt><dd><p>A table.</p><p>Of <em>marble</em>',
    );
    expect(html).toMatch(/<li>first<\/li><\/ul><\/dd><\/dl><p class="opening">End\.<\/p>$/u);
    expect(told).toEqual([]);
  });

  it('stand in quotations, lists and boxes', () => {
    expect(transform('> A\n> : b').html).toContain('<blockquote><dl><dt>A</dt><dd>b</dd></dl>');
    expect(transform(':::sidebar\nA\n: b\n:::').html).toContain('<dl><dt>A</dt><dd>b</dd></dl>');
  });

  it('give back a colon that describes nothing', () => {
    const { html } = transform('## Heading\n: no term\n\n- a\n\n: and\n\n  more');
    expect(html).toContain('<p class="opening section-start">: no term</p>');
    expect(html).toContain('<p>: and</p><p>more</p>');
  });

  it('leave a table its caption', () => {
    const { html } = transform(
      '| a | b |\n|---|---|\n| 1 | 2 |\n\n: What *it* cost {#cost}\n\n[](#cost)',
    );
    expect(html).toContain(
      '<div class="table" id="s-cost"><table><caption>What <em>it</em> cost</caption>',
    );
    expect(html).toContain('<a href="#s-cost">What it cost</a>');
  });
});

describe('references within the article', () => {
  it('take the words of the place that they lead to', () => {
    const { html, told } = transform(
      '## "Costs" & *more* {#c}\n\n[](#c) [](#fig) [](#box) [](#gone) [](#plain)\n\n![A boat](boat.jpg){#fig}\n\n*Three boats. One is red.*\n\n:::sidebar[The box]{#box}\nx\n:::\n\n<p id="plain">y</p>',
    );
    expect(html).toContain(
      '<a href="#s-c">“Costs” &#x26; more</a> <a href="#s-fig">Three boats</a> <a href="#s-box">The box</a>',
    );
    expect(told).toEqual(['dead-link@3', 'empty-link@3']);
  });
});

describe('passages', () => {
  it('have a language or a style of their own', () => {
    const { html, told } = transform(
      'A :lang[שלום *עולם*]{he}, [two words]{lang=fr}, [NATO]{.smallcaps}, :sc[x], [u]{.underline}, [m]{.mark}, [n]{.other}, :lang[x]{q1}.',
    );
    expect(html).toBe(
      '<p class="opening">A <span lang="he" dir="rtl">שלום <em>עולם</em></span>, <span lang="fr">two words</span>, <span class="small-caps">NATO</span>, <span class="small-caps">x</span>, <u>u</u>, <mark>m</mark>, <span>n</span>, :lang[x]{q1}.</p>',
    );
    expect(told).toEqual([]);
  });
});

describe('notes in the line', () => {
  it('are notes like the others, one in another too', () => {
    const { html, notes, told } = transform(
      'A^[One *note*.] b[^1] c^[Two^[Three].]\n\n[^1]: Other.',
    );
    expect(html.match(/doc-noteref/gu)).toHaveLength(3);
    expect(notes.map((note) => note.replaceAll(/<[^>]+>/gu, ''))).toEqual([
      'One note.',
      'Other.',
      'Two4.',
      'Three',
    ]);
    expect(told).toEqual([]);
  });
});
