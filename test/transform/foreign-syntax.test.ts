import { describe, expect, it } from 'vitest';
import { transform } from './article-of.ts';

describe('syntax of other tools', () => {
  it.each([
    ['mathematics', 'It is $x^2$ here'],
    ['mathematics', 'It is\n$$\na_b\n$$'],
    ['directive', '::: note\nhi\n:::'],
    ['definition-list', 'Term\n: its meaning'],
    ['inline-note', 'Word^[and a note]'],
    ['alert', '> [!NOTE]\n> text'],
  ])('is named as %s and printed: %s', (ruleId, markdown) => {
    const { html, messages } = transform(`First\n\n${markdown}`);
    expect(messages.map((message) => message.ruleId)).toEqual([ruleId]);
    expect(messages[0]?.place?.line).toBeGreaterThan(2);
    const word = /[a-z_]{1,}/u.exec(markdown.replace(/^\W+/u, ''))?.[0] ?? '';
    expect(html).toContain(word);
  });

  it('lets prose be prose', () => {
    const { told } = transform(
      'It cost $5, then $6. Import duties rose; export did not.\n\n{note} and :: and `{{ code }}`\n\n```js\nimport x from "y"\n```',
    );
    expect(told).toEqual(['plain-code@5']);
  });

  it('leaves out attribute lists of kramdown, but no braces of prose', () => {
    const { html, told } = transform('Text\n{: .wide #x}\n\nPrint {:?} or {:.2}.');
    expect(html).toBe('<p class="opening">Text\n</p><p>Print {:?} or {:.2}.</p>');
    expect(told).toEqual(['attribute-list@2']);
  });
});
