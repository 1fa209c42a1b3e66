import { describe, expect, it } from 'vitest';
import { transform } from './article-of.ts';

describe('words that HTML or Markdown would swallow', () => {
  it('keeps the cells of a row beyond the head of its table, and says so', () => {
    const { html, messages } = transform('| a | b |\n|---|---|\n| 1 | 2 | three | four |\n| 5 |');
    expect(html).toContain('<td>three</td><td>four</td>');
    expect(html.match(/<t[dh][ >]/gu)).toHaveLength(12);
    expect(messages).toMatchObject([{ ruleId: 'table-row-too-long', place: { line: 3 } }]);
    expect(messages[0]?.reason).toMatch(/2 cells.*found 4 here/u);
  });

  it('names references without a definition, and definitions that were prose', () => {
    const { html, told } = transform(
      'See [the book][book], [this][] and ![a map][map], not \\[a]\\[b], x[i][jj], [1][2] or `[c][d]`; [*her*][h].\n\n[Q]: Why?\n[unused]: https://a.example',
    );
    expect(html).toBe(
      '<p class="opening"><span class="lead-in">See the book,</span> this and a map, not [a][b], x[i][jj], [1][2] or <code>[c][d]</code>; [<em>her</em>][h].</p>',
    );
    const missing = 'missing-reference@1';
    expect(told).toEqual([missing, missing, missing, missing, 'unused-definition@3']);
  });

  it.each([
    ['<video><p>Old browser.</video>\n\nAfter.', 'After.'],
    ['<video/>After.', 'After.'],
    ['<svg><title>x</title><svg></svg></svg> After.', 'After.'],
    ['Before.\n\n<table>After.', 'After.'],
    ['<div>\n<script>no()</script><!-- </div> -->After.</div>', 'After.'],
    ['<xmp>\n\nAfter.', 'After.'],
    ['a <textarea> After.', 'After.'],
  ])('keeps what follows: %s', (markdown, words) => {
    const { html } = transform(markdown);
    expect(html).toContain(words);
    expect(html).not.toMatch(/Old|no\(\)|<svg|<video|<title/u);
  });

  it('leaves nothing of an element without words', () => {
    const { html, told } = transform('<div>a <svg><style>b{}</style><svg></svg>c</svg>d</div>');
    expect(html).toBe('<div><p>a d</p></div>');
    expect(told).toEqual(['dropped-html@1']);
  });

  it('takes no attribute of HTML for one of ours', () => {
    const { html } = transform(
      '<span data-task="done">kept</span> <sup data-note-call="x">2</sup>\n\n<section data-note="0">\n\nalso\n\n</section>',
    );
    expect(html).toBe(
      '<p class="opening"><span>kept</span> <sup>2</sup></p><section><p>also</p></section>',
    );
  });

  it('keeps parts of a table out of the prose', () => {
    const { html } = transform(
      '<td>a</td>\n\n<caption>b</caption>\n\n<tbody><tr><td>c</td></tr></tbody>',
    );
    expect(html).not.toMatch(/<(?:td|tr|tbody|caption)/u);
    expect(
      html
        .replace(/<[^>]*>/gu, ' ')
        .split(/\s+/u)
        .filter(Boolean),
    ).toEqual(['a', 'b', 'c']);
  });

  it('parts the words for a missing picture from the words beside it', () => {
    const { html } = transform('a![b](gone.png)c <b>![d](gone.png)</b>e (![f](gone.png))');
    expect(html.replace(/<[^>]*>/gu, '')).toBe(
      'a Picture not found: b c Picture not found: d e (Picture not found: f)',
    );
  });

  it('prints the title of an image in a line of a figure', () => {
    expect(transform('<figure>\n\n![a](gone.png "A title") and text\n\n</figure>').html).toContain(
      'Picture not found: a (A title)</span> and text',
    );
  });

  it('keeps the loose text of a list together', () => {
    expect(transform('<ul>\none <b>two</b>\n<li>three</li></ul>').html).toContain(
      '<li>\none <b>two</b></li><li>three</li>',
    );
  });
});

describe('what a writer is told', () => {
  it('of a tag that Markdown takes for text', () => {
    const { html, told } = transform(
      'a <iframe src=file:///x> b \\<iframe src=x/y> `<iframe src=x/y>` <if a=b/c>',
    );
    expect(html).toContain('&#x3C;iframe src=file:///x>');
    expect(told).toEqual(['literal-tag@1']);
  });

  it('of links without words or an address', () => {
    const { html, told } = transform(
      'a []() [](https://a.example) [b]() [![c](boat.jpg)](https://a.example)',
    );
    expect(html.match(/<a /gu)).toHaveLength(1);
    expect(told).toEqual(['empty-link@1', 'empty-link@1', 'empty-link@1']);
  });

  it('of Markdown between the tags of a block, but not of text that looks like it', () => {
    const { told } = transform('<p>**bold**</p>\n\nText \\*\\*like this.\n\n<pre>**code**</pre>');
    expect(told).toEqual(['markdown-in-html@1']);
  });
});

describe('long rows of marks', () => {
  it('end well, and a mark looks past all that can be read in two ways', () => {
    for (const marks of ['"', "'", 'a"', '1"', '("', '{{', ' '.repeat(9)])
      expect(transform(`x ${marks.repeat(30_000)} y`).html).toContain('y</p>');
    expect(transform('"a" b "c" \'d\' 5\'11" "e"').html).toBe(
      '<p class="opening">“a” b “c” ‘d’ 5\'11" “e”</p>',
    );
  });
});
