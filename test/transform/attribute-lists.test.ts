import { expect, it } from 'vitest';
import { transform } from './article-of.ts';

it.each([
  ['Text\n{: .wide #x}', '<p id="x" class="opening">Text</p>'],
  ['Text\n{.wide #x}', '<p id="x" class="opening">Text</p>'],
  ['{: #x}\nText', '<p id="x" class="opening">Text</p>'],
  [
    '> Words\n{: #x}\n\nText',
    '<blockquote id="x"><p>Words</p></blockquote><p class="opening">Text</p>',
  ],
  ['- one\n- two\n\n{: .wide #x}', '<ul id="x"><li>one</li><li>two</li></ul>'],
  [
    '[it](https://a.example){:target="_blank"}.',
    '<p class="opening"><a href="https://a.example">it</a>.</p>',
  ],
  [
    '[it](https://a.example){target=_blank rel="x"}.',
    '<p class="opening"><a href="https://a.example">it</a>.</p>',
  ],
  ['A `b`{.js} and *c*{: #d}.', '<p class="opening">A <code>b</code> and <em id="d">c</em>.</p>'],
  ['## Costs\n{: .no_toc #costs}', '<h2 id="costs">Costs</h2>'],
  ['One {: .x} two', '<p class="opening">One  two</p>'],
])('takes out the list of %j and keeps its name', (markdown, html) => {
  const { html: found, told } = transform(markdown);
  expect(found.replaceAll('id="s-', 'id="')).toBe(html);
  expect(told).toEqual([]);
});

it.each(['Print {:?} or {:.2}.', 'A set {x} of {y=z} things', 'He {#no} said\n{so}'])(
  'leaves the braces of prose alone: %j',
  (markdown) => {
    const { html } = transform(markdown);
    expect(html).toBe(`<p class="opening">${markdown}</p>`);
  },
);

it('makes a box where a class means one', () => {
  expect(transform('> Words of hers\n{: .pullquote}\n\nText').html).toMatch(
    /^<aside class="pullquote"[^>]*><p>Words of hers<\/p><\/aside>/u,
  );
  expect(transform('Mind it.\n{: .notice--warning}\n\nText').html).toContain(
    'class="box box-warning"',
  );
  expect(transform('> Mind it.\n{: .prompt-tip }\n\nText').html).toContain('class="box box-tip"');
});

it('leaves no row of a list below a table', () => {
  const { html } = transform('| a | b |\n|---|---|\n| 1 | 2 |\n{: .wide}');
  expect(html).not.toContain('wide}');
  expect(html.match(/<tr>/gu)).toHaveLength(2);
});
