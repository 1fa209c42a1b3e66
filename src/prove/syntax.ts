import type { Heading, Paragraph, RootContent } from 'mdast';
import { withoutAttributeList } from './attribute-list.ts';
import { endOf, gatherRawHtml, openingWordless } from './raw-html.ts';
import type { WordGatherer } from './words.ts';

const TABLE_CAPTION = /^Table:\s+/u;

/** Takes the signs of a heading's attributes and of a table's caption away from their words. */
export function withoutSigns(nodes: readonly RootContent[], i: number): RootContent {
  const node = nodes[i]!;
  if (node.type === 'heading') return withoutAttributes(node);
  const besideTable = neighbour(nodes, i, 1) === 'table' || neighbour(nodes, i, -1) === 'table';
  return node.type === 'paragraph' && besideTable ? withoutLabel(node) : node;
}

/** Gives the type of what stands beside a node, past definitions, which are printed elsewhere. */
function neighbour(nodes: readonly RootContent[], i: number, step: 1 | -1): string | undefined {
  let at = i + step;
  while (nodes[at]?.type === 'definition' || nodes[at]?.type === 'footnoteDefinition') at += step;
  return nodes[at]?.type;
}

function withoutAttributes(node: Heading): Heading {
  const last = node.children.at(-1);
  if (last?.type !== 'text') return node;
  const value = withoutAttributeList(last.value);
  return { ...node, children: [...node.children.slice(0, -1), { ...last, value }] };
}

function withoutLabel(node: Paragraph): Paragraph {
  const [first, ...rest] = node.children;
  if (first?.type !== 'text') return node;
  if (!TABLE_CAPTION.test(first.value)) return node;
  const value = first.value.replace(TABLE_CAPTION, '');
  const children = [{ ...first, value }, ...rest];
  const last = children.at(-1);
  if (last?.type !== 'text') return { ...node, children };
  const end = { ...last, value: withoutAttributeList(last.value) };
  return { ...node, children: [...children.slice(0, -1), end] };
}

/**
 * Passes over what stands between a wordless element's tags where they are nodes of their own; what
 * is behind the end tag counts again. An element that never ends hides nothing.
 * @returns the index of the node with the end tag, or undefined where no such element begins at `i`.
 */
export function skipWordless(
  nodes: readonly RootContent[],
  i: number,
  to: WordGatherer,
): number | undefined {
  const node = nodes[i]!;
  if (node.type !== 'html') return undefined;
  for (const { name, start } of openingWordless(node.value)) {
    const end = nodes.findIndex(
      (other, k) => k > i && other.type === 'html' && endOf(name, other.value) >= 0,
    );
    const closing = nodes[end];
    if (closing?.type !== 'html') continue;
    gatherRawHtml(node.value.slice(0, start), node.position?.start.line ?? 1, to);
    const at = endOf(name, closing.value);
    const lines = closing.value.slice(0, at).split('\n').length - 1;
    gatherRawHtml(closing.value.slice(at), (closing.position?.start.line ?? 1) + lines, to);
    return end;
  }
  return undefined;
}
