import type { Heading, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** A comment of MDX at the end of a heading: `## Costs {/* costs *\/}`, as MDX 2 writes ids. */
const COMMENT = /\{\/\*\s*([^\s{}#.*/]+)\s*\*\/\}[ \t]*#*\s*$/u;

/**
 * Puts `{#id}` in the place of an id that a heading has in a comment of MDX: it is no word, and
 * Markdown may take its stars for emphasis.
 * @param prose the text that the tree was parsed from.
 */
export function takeHeadingIds(tree: Root, prose: string): void {
  if (!prose.includes('{/*')) return;
  visit(tree, 'heading', (node) => {
    const start = node.position?.start.offset ?? 0;
    const written = prose.slice(start, node.position?.end.offset ?? 0);
    const found = COMMENT.exec(written);
    if (found) node.children = withId(node, start + found.index, found[1] ?? '');
  });
}

function withId({ children }: Heading, at: number, id: string): PhrasingContent[] {
  const kept = children.filter((child) => (child.position?.start.offset ?? 0) <= at);
  const last = kept.at(-1);
  if (last?.type !== 'text') return [...kept, { type: 'text', value: ` {#${id}}` }];
  const value = `${last.value.slice(0, last.value.lastIndexOf('{/'))}{#${id}}`;
  return [...kept.slice(0, -1), { ...last, value }];
}
