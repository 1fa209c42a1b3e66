import { describe, expect, it } from 'vitest';
import { gatherWords } from '../../src/prove/gather-words.ts';
import { findLostWords } from '../../src/prove/lost-words.ts';
import { toXhtml } from '../../src/render/markup.ts';
import { readCodeInfo } from '../../src/transform/code/info.ts';
import { articleOf, transform } from './article-of.ts';

const codeOf = (markdown: string) => toXhtml(transform(markdown).content.body.children);
const textOf = (markup: string) =>
  markup
    .replaceAll(/<[^>]+>/gu, '')
    .replaceAll('&#x3C;', '<')
    .replaceAll('&#x26;', '&')
    .replaceAll('&#x3E;', '>');

describe('code', () => {
  it('is marked up so that black ink can show it, line by line', () => {
    const html = codeOf('```js\nconst a = "b"; // c\n\nclass D {}\n```');
    expect(html).toContain(
      '<span class="line"><b class="code-keyword">const</b> a = <span class="code-string">"b"</span>; <i class="code-comment">// c</i>\n</span><span class="line">\n</span>',
    );
    expect(html).toContain('<b class="code-keyword">class</b> <u class="code-name">D</u>');
  });

  it('is copied as it was written', () => {
    const source = 'if a < b:\n    """A\n    long & string"""\n\n\treturn  a\n';
    expect(textOf(codeOf(`\`\`\`python\n${source}\`\`\``))).toBe(source);
    expect(codeOf('    a\n\n      b')).toContain('a\n</span><span class="line">\n</span>');
  });

  it('has a title and marked lines where its fence says so', () => {
    const { html } = transform('```js title="src/a.js" {2}\na\nb\n```');
    expect(html).toMatch(
      /^<figure class="figure listing"><figcaption><span class="caption">src\/a\.js<\/span><\/figcaption><pre>/u,
    );
    expect(html).toContain('<span class="line marked">b');
  });

  it('names a language that it has no grammar of, once', () => {
    const { told } = transform(
      '```zork\na\n```\n\n```zork\nb\n```\n\n```text\nc\n```\n\n```\nd\n```',
    );
    expect(told).toEqual(['unknown-language@1']);
  });

  it.each([
    ['js', '{1,3-4}', { language: 'js', title: '', marks: [1, 3, 4] }],
    ['js{1,3}', 'title=a.js', { language: 'js', title: 'a.js', marks: [1, 3] }],
    ['jsx:title=src/a.js', null, { language: 'jsx', title: 'src/a.js', marks: [] }],
    ['ts:a.ts', null, { language: 'ts', title: 'a.ts', marks: [] }],
    [
      '{.python',
      '.numberLines filename="x y.py"}',
      { language: 'python', title: 'x y.py', marks: [] },
    ],
    ['{r', 'echo=FALSE}', { language: 'r', title: '', marks: [] }],
    ['C++', null, { language: 'c++', title: '', marks: [] }],
    [
      'js',
      '{1-99999}',
      { language: 'js', title: '', marks: Array.from({ length: 1000 }, (_, i) => i + 1) },
    ],
  ])('understands a fence of %s %s', (lang, meta, info) => {
    expect(readCodeInfo(lang, meta)).toEqual(info);
  });

  it('loses no word, its title among them', () => {
    const markdown = '```js title="my file"\nlet word = 1 // other\n```';
    const words = gatherWords(articleOf(markdown, { headline: 'H' }));
    expect(words.body.words).toEqual(['my', 'file', 'let', 'word', '1', 'other']);
    const page = `<body><h1>H</h1>${toXhtml(transform(markdown).content.body.children)}</body>`;
    expect(findLostWords(words, [page], 'en')).toEqual([]);
  });

  it('is set plain where there is very much of it', () => {
    const start = performance.now();
    const { html } = transform(`\`\`\`js\n${'const a = "b"; // c\n'.repeat(20_000)}\`\`\``);
    expect(html).not.toContain('code-keyword');
    expect(transform(`\`\`\`js\n${'("'.repeat(20_000)}\n\`\`\``).html).not.toContain('code-');
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
