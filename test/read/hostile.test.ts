import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Html } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import { lay, read, readIn } from './project.ts';

const front = '---\nheadline: A test\npublished: 2024-04-07\n---\n\n';

function htmlOf(article: Article | undefined): string {
  const found: string[] = [];
  if (article) visit(article.body, 'html', (node: Html) => void found.push(node.value));
  return found.join('');
}

const depthOf = (node: Nodes): number =>
  'children' in node ? 1 + Math.max(0, ...node.children.map(depthOf)) : 1;

describe('brackets', () => {
  it.each([
    ['images in images', `${'!['.repeat(3000)}x${'](a)'.repeat(3000)}`],
    ['brackets that nothing closes', 'word [\n'.repeat(5000)],
    ['quotations in a note', `[^n]: ${'> '.repeat(5000)}x`],
    ['brackets in a list', `- one\n- ${'['.repeat(200)}`],
  ])('refuses %s before they are parsed', async (_, prose) => {
    const { article, told } = await read(`${front}${prose}`);
    expect(article).toBeUndefined();
    expect(told).toEqual([expect.stringMatching(/^error too-deep (?:6|7|106):1$/u)]);
  });

  it.each([
    ['closed one after another', '[a](b.html) [x] '.repeat(500)],
    ['open in blocks of their own', 'a [ b\n\n'.repeat(300)],
    [
      'in code',
      `\`\`\`\n${'[\n'.repeat(300)}\`\`\`\n\n    ${'['.repeat(300)}\n\n${'`[` '.repeat(300)}`,
    ],
    ['escaped', '\\[ '.repeat(300)],
  ])('lets brackets pass that are %s', async (_, prose) => {
    const { article } = await read(`${front}${prose}`);
    expect(article).toBeDefined();
  });
});

describe('raw HTML', () => {
  it.each([
    ['plain', `${'<div>'.repeat(5000)}deep${'</div>'.repeat(5000)}`],
    ['with signs in its attributes', `${'<div title="<">'.repeat(5000)}deep`],
    ['with end tags that end nothing', `${'<div></x>'.repeat(5000)}deep`],
    ['with walls', `${'<div><object></div></object>'.repeat(5000)}deep`],
    ['over many blocks', `${'<div>\n\n'.repeat(3000)}deep`],
  ])('is bounded in depth: %s', async (_, html) => {
    const { article, told } = await read(`${front}${html}`);
    expect(depthOf(fromHtml(htmlOf(article), { fragment: true }))).toBeLessThanOrEqual(102);
    expect(told.filter((one) => one.includes('html-depth'))).toHaveLength(1);
  });

  it('may be long, if it is not deep', async () => {
    const rows = '<tr><td>a<td>b\n'.repeat(400);
    const { told } = await read(
      `${front}<table>${rows}</table>\n<ul>${'<li>x<br>'.repeat(400)}</ul>\n\n${'<b>x</b> '.repeat(400)}`,
    );
    expect(told).toEqual([]);
  });

  it('keeps what a tag without an end would swallow', async () => {
    const { article, messages } = await read(`${front}<div>\nif a <b then c\nand more\n\nAfter.`);
    expect(htmlOf(article)).toBe('<div>\nif a &lt;b then c\nand more');
    expect(messages).toMatchObject([
      { ruleId: 'unfinished-tag', place: { line: 7, column: 6 }, severity: 'warning' },
    ]);
  });

  it('puts a space for an end tag that ends nothing', async () => {
    const { article, told } = await read(`${front}one</li>two</div>three<b></b>`);
    expect(htmlOf(article)).toBe('  <b></b>');
    expect(told).toEqual([]);
  });

  it('keeps the text of cells that stand outside a table', async () => {
    const { article, told } = await read(
      `${front}<tr><td>one</td><td>two</td></tr>\n\n<col>\n\nAfter.`,
    );
    expect(htmlOf(article).replace(/\s+/gu, ' ')).toBe(' one two ');
    expect(told).toEqual(['warning loose-table-part 6:1']);
  });
});

describe('Markdown in HTML', () => {
  it('is read where the element asks for it, with its places and references', async () => {
    const { article, told } = await read(
      `${front}<aside markdown="1" class="quote">\n  Some *words* and [a link][r].\n\n  <p markdown="1">\n— Her, in [a book](http://a.example)\n  </p>\n</aside>\nAfter **it**.\n\n[r]: http://b.example`,
    );
    expect(told).toEqual([]);
    const lines: string[] = [];
    if (article)
      visit(article.body, (node) => {
        if (
          node.type === 'emphasis' ||
          node.type === 'link' ||
          node.type === 'linkReference' ||
          node.type === 'strong'
        )
          lines.push(`${node.type}@${node.position?.start.line}:${node.position?.start.offset}`);
      });
    const text = `${front}<aside markdown="1" class="quote">\n  Some *words* and [a link][r].\n\n  <p markdown="1">\n— Her, in [a book](http://a.example)\n  </p>\n</aside>\nAfter **it**.`;
    expect(lines).toEqual([
      `emphasis@7:${text.indexOf('*words')}`,
      `linkReference@7:${text.indexOf('[a link')}`,
      `link@10:${text.indexOf('[a book')}`,
      `strong@13:${text.indexOf('**it')}`,
    ]);
  });

  it('makes no code of what is indented', async () => {
    const { article } = await read(`${front}<div markdown="1">\n    words\n</div>`);
    expect(article?.body.children.map(({ type }) => type)).toEqual(['html']);
  });
});

describe('ids of headings in comments of MDX', () => {
  it('are ids, and no words', async () => {
    const { article, told } = await read(
      '# A *test* {/*a-test*/}\n\nText.\n\n## What it `costs` {/*costs*/}\n\n## {/* two words */}',
    );
    expect(article?.headline).toBe('A test');
    expect(JSON.stringify(article?.body.children[1])).toContain('{#costs}');
    expect(JSON.stringify(article?.body.children[2])).not.toContain('two words');
    expect(told).toEqual(['info no-date 1:1', 'info template-comment 7:4']);
  });
});

describe('what the system or XML does not allow', () => {
  it('is an image that may not be opened: a message, and the article goes on', async () => {
    const folder = await lay({ 'package.json': '{}', 'a.png': 'x', 'a.md': `${front}![A](a.png)` });
    await chmod(join(folder, 'a.png'), 0);
    await chmod(folder, 0o755);
    // Root may open anything, so that the test must be somebody else.
    const root = process.getuid?.() === 0;
    if (root) process.seteuid?.(65534);
    const { article, told } = await readIn(folder, 'a.md').finally(() => {
      if (root) process.seteuid?.(0);
    });
    expect(told).toEqual(['warning unreadable-image 6:1']);
    expect(article?.images.get('a.png')).toEqual({ found: false });
  });

  it('is a control character in front matter, which is left out', async () => {
    const { article, told } = await read(
      '---\nheadline: "A \\u0007test"\npublished: 2024-04-07\n---\n\nText.',
    );
    expect(article?.headline).toBe('A test');
    expect(told).toEqual(['warning control-character 2:11']);
  });
});
