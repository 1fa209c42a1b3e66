import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/read/markdown.ts';

const parse = (prose: string) => {
  const file = new VFile({ value: prose });
  const tree = parseMarkdown(file, prose);
  if (!tree) throw new Error(String(file.messages));
  return { tree, types: typesIn(tree), messages: file.messages };
};

function typesIn(tree: Parameters<typeof visit>[0]): string[] {
  const types: string[] = [];
  visit(tree, (node) => {
    if (!['root', 'paragraph', 'text'].includes(node.type)) types.push(node.type);
  });
  return types;
}

describe('prose that looks like syntax', () => {
  it.each([
    'At 10:30 or 22:15, a ratio of 3:2.',
    'a:b and std::vector, Smith:: and :smile: :+1:',
    'See : this, ::that, :::those within a line.',
    'It cost $5, then $6; US$5-$6 and A$7.',
    'Apple ($AAPL), Tesla ($TSLA), “$MSFT” and “$GOOG”, $A/$B, $A–$B, $A-$B.',
    'Between 5$ and 6$, or $ 5 and $ 6, or US$ and C$.',
    '$$$ is a rating, and $$ another, $$$$ the last',
    'It rose to 4^ and [a]{b} [c]{} [d] {.e} x^[',
    'An array[0]{1}, a set {x: y} and [^nothing]',
    ':lang[he]{not a language!} and :language[x]{he}',
    'Il a dit\nsans fin que la longueur de cette ligne dépassait toutes les autres, et alors\n: non.',
    ': begins a line',
    ':: and ::: there',
    ':::',
  ])('stays prose: %s', (prose) => {
    const { tree, types } = parse(prose);
    expect(types).toEqual([]);
    expect(textOf(tree)).toBe(prose);
  });

  it('leaves escapes and code alone', () => {
    expect(parse('\\$x\\$ and `$y$`, `^[z]`, \\^[n], \\[a]{.b} \\:lang[x]{he}').types).toEqual([
      'inlineCode',
      'inlineCode',
    ]);
    expect(parse('```\n:::note\n$$\n: x\n:::\n```').types).toEqual(['code']);
    expect(parse('    :::note\n    $$').types).toEqual(['code']);
  });

  it('goes on with lists where a formula never ends', () => {
    expect(parse('$$ and no more\n\n- a\n- b').types).toEqual(['list', 'listItem', 'listItem']);
  });
});

describe('syntax of ours', () => {
  it('is found among words, with its place', () => {
    const { tree } = parse(
      'Water, H$_2$O, the $n$th $x$-axis,\nand a^[note\nof *two* lines] word.',
    );
    const found: string[] = [];
    visit(tree, ['inlineMath', 'footnoteReference', 'footnoteDefinition'], (node) => {
      const { start, end } = node.position!;
      found.push(`${node.type} ${start.line}:${start.column}-${end.line}:${end.column}`);
    });
    expect(found).toEqual([
      'inlineMath 1:9-1:13',
      'inlineMath 1:20-1:23',
      'inlineMath 1:26-1:29',
      'footnoteReference 2:6-3:16',
      'footnoteDefinition 2:6-3:16',
    ]);
    expect(textOf(tree)).toContain('note\nof two lines');
  });

  it('is found in lists, quotations and notes', () => {
    const inside =
      '> $$\n> a\n> = b\n> $$\n\n- x\n\n  :::note\n  - y\n  :::\n\n[^1]: Term\n    : what it is\n\nz[^1]';
    expect(parse(inside).types.filter((type) => !/^list|^foot/u.test(type))).toEqual([
      'blockquote',
      'math',
      'box',
      'definitionList',
      'definitionTerm',
      'definitionDescription',
    ]);
  });

  it('holds formulas whose lines would mean something in Markdown', () => {
    const { tree } = parse('Then\n$$\nx\n= y\n- z\n# 1\n$$ {#eq-a}\ngoes on');
    expect(tree.children.map((node) => node.type)).toEqual(['paragraph', 'math', 'paragraph']);
    expect(tree.children[1]).toMatchObject({ value: 'x\n= y\n- z\n# 1', id: 'eq-a' });
  });

  it('gives the words in a title their places', () => {
    const { tree } = parse('x\n\n:::sidebar[A *b*]\nc\n:::');
    visit(tree, 'emphasis', ({ position }) => {
      expect(position?.start).toMatchObject({ line: 3, column: 14 });
    });
    expect.assertions(1);
  });
});

describe('hostile prose', () => {
  const timeOf = (prose: string): number => {
    const start = performance.now();
    parseMarkdown(new VFile({ value: prose }), prose);
    return performance.now() - start;
  };
  /** Milliseconds that the parser takes for a letter of plain lines. */
  const plain = timeOf('a b c d e f g\n'.repeat(2000)) / 28_000;
  /** Beside plain lines of the same length, which the parser takes its time for as well. */
  const quick = (prose: string) =>
    expect(timeOf(prose)).toBeLessThan(plain * prose.length * 25 + 2000);
  it.each([
    ['dollars', '$'.repeat(100_000)],
    ['dollars apart', '$a '.repeat(50_000)],
    ['dollars that open', '$a\n'.repeat(5_000)],
    ['formulas that never end', '$$a\n'.repeat(10_000)],
    ['brackets that open notes', '^['.repeat(30_000)],
    ['languages that open', ':lang['.repeat(20_000)],
    ['passages that open', `${'[a'.repeat(30)}]{\n`.repeat(1500)],
    ['attributes that never end', `[a]{${'.b '.repeat(300)}`.repeat(100)],
    ['a line of colons', ':'.repeat(200_000)],
    ['fences of boxes', ':::a\n'.repeat(3_000)],
  ])('takes time by its length: %s', (_, prose) => quick(prose));

  it('is refused where boxes nest too deep', () => {
    const prose = `${':::note\n'.repeat(10_000)}${':::\n'.repeat(10_000)}`;
    const file = new VFile({ value: prose });
    expect(parseMarkdown(file, prose)).toBeUndefined();
    expect(file.messages.at(-1)?.reason).toContain('nested deeper than');
  });

  it('is refused where descriptions nest too deep', () => {
    const prose = `a\n${': '.repeat(500)}b`;
    const file = new VFile({ value: prose });
    expect(parseMarkdown(file, prose)).toBeUndefined();
  });

  it('may describe hundreds of terms', () => quick('a\n: b\n\n'.repeat(500)));
});
