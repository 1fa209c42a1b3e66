import { expect, it } from 'vitest';
import { transform } from './article-of.ts';

it('leaves out attribute lists of kramdown, but no braces of prose', () => {
  const { html, told } = transform('Text\n{: .wide #x}\n\nPrint {:?} or {:.2}.');
  expect(html).toBe('<p class="opening">Text\n</p><p>Print {:?} or {:.2}.</p>');
  expect(told).toEqual(['attribute-list@2']);
});
