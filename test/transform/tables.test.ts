import { describe, expect, it } from 'vitest';
import { transform } from './article-of.ts';

describe('tables', () => {
  it('sets caption, headers with their scope, and alignment', () => {
    const { html, content } = transform(
      'Table: *Fish* by sea.\n\n| Sea | Fish |\n| :-: | ---: |\n| North | 1 |\n| South | 2 |',
    );
    expect(html).toBe(
      '<div class="table"><table><caption><em>Fish</em> by sea.</caption><thead><tr><th class="align-center" scope="col">Sea</th><th class="align-right" scope="col">Fish</th></tr></thead><tbody><tr><th class="align-center" scope="row">North</th><td class="align-right">1</td></tr><tr><th class="align-center" scope="row">South</th><td class="align-right">2</td></tr></tbody></table></div>',
    );
    expect(content.facts).toMatchObject({ tables: 1, tablesWithoutHeaders: 0 });
  });

  it('gives a caption between two tables to the second', () => {
    const { html } = transform(
      '| a |\n|---|\n| 1 |\n\nTable: Two\n\n| b |\n|---|\n| 2 |\n\nTable: After',
    );
    expect(html.match(/<caption>.*?<\/caption>/gu)).toEqual(['<caption>Two</caption>']);
    expect(html).toContain('>Table: After</p>');
  });

  it('takes no figures and no repeated words for the names of rows', () => {
    for (const [x, y] of [
      ['1990', '1991'],
      ['same', 'same'],
      ['one', ' '],
    ])
      expect(transform(`| a | b |\n|---|---|\n| ${x} | p |\n| ${y} | q |`).html).not.toContain(
        'row',
      );
  });

  it('has no headers where the head is empty, and says so in the facts', () => {
    const { html, content } = transform('|  |  |\n|--|--|\n| a | b |');
    expect(html).toBe(
      '<div class="table"><table><tbody><tr><td>a</td><td>b</td></tr></tbody></table></div>',
    );
    expect(content.facts.tablesWithoutHeaders).toBe(1);
  });

  it('sets a table beyond the limit as lines and keeps every word', () => {
    const { html, told } = transform(
      `Text\n\n|${'h|'.repeat(300)}\n|${'-|'.repeat(300)}\n${'|one *two*|\n'.repeat(100)}`,
    );
    expect(html).not.toContain('<table');
    expect(html.match(/<p>one <em>two<\/em><\/p>/gu)).toHaveLength(100);
    expect(told).toEqual(['table-too-large@3']);
  });
});

describe('a table of many columns', () => {
  const row = (n: number) => `|${' a |'.repeat(n)}`;
  const table = (n: number) => `${row(n)}\n|${' - |'.repeat(n)}\n${row(n)}`;

  it('is marked, so that a theme can set it smaller', () => {
    expect(transform(table(6)).html).toContain('<div class="table wide">');
    expect(transform(table(5)).html).toContain('<div class="table">');
  });
});
