import type { Code, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Box } from '../../model/markdown.ts';
import { moveTo } from '../positions.ts';

/**
 * Parses a stanza of a verse that stands so far in that Markdown takes it for code (CommonMark §4.4).
 * @param prose the text that the tree was parsed from.
 */
export function openStanzas(tree: Root, prose: string, parse: (text: string) => Root): void {
  let lines: readonly string[] | undefined;
  visit(tree, 'box', (box: Box) => {
    if (box.name !== 'verse' || !box.children.some(isStanza)) return;
    lines ??= prose.split('\n');
    const written = lines;
    box.children = box.children.flatMap((child): Box['children'] =>
      isStanza(child) && !isFenced(child, written) ? stanzasIn(child, parse) : [child],
    );
  });
}

const isStanza = (node: Box['children'][number]): node is Code =>
  node.type === 'code' && !node.lang && !node.meta;

function isFenced({ position }: Code, lines: readonly string[]): boolean {
  const { line = 1, column = 1 } = position?.start ?? {};
  return /^[ \t]*(?:```|~~~)/u.test(lines[line - 1]?.slice(column - 1) ?? '');
}

function stanzasIn({ value, position }: Code, parse: (text: string) => Root): RootContent[] {
  const text = value.replace(/^[ \t]+/gmu, '');
  const { line = 1, column = 1 } = position?.start ?? {};
  const { children } = parse(text);
  for (const child of children) moveTo(child, line, column);
  return children;
}
