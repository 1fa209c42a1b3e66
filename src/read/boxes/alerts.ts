import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { meaningOf } from '../../model/box-names.ts';
import type { Box } from '../../model/markdown.ts';
import { positionFrom } from '../positions.ts';

/** Makes boxes of GitHub's alerts: a quotation that begins with `[!NOTE]`, its title behind it. */
export function boxAlerts(tree: Root): void {
  const stack: Parents[] = [tree];
  for (let parent = stack.pop(); parent; parent = stack.pop())
    for (const [i, child] of parent.children.entries()) {
      const box = child.type === 'blockquote' ? alertIn(child) : undefined;
      if (box) parent.children.splice(i, 1, box as never);
      const next = box ?? child;
      if ('children' in next) stack.push(next);
    }
}

const ALERT = /^\[!([a-z]+)\][-+]?[ \t]*/iu;

function alertIn({ children, position }: Extract<Nodes, { type: 'blockquote' }>): Box | undefined {
  const [first, ...rest] = children;
  const [text, ...others] = first?.type === 'paragraph' ? first.children : [];
  const mark = text?.type === 'text' ? ALERT.exec(text.value) : null;
  const meaning = mark?.[1] && meaningOf(mark[1]);
  if (first?.type !== 'paragraph' || text?.type !== 'text' || !mark || !meaning) return undefined;
  const value = text.value.slice(mark[0].length);
  const moved = { ...text, value };
  const all: PhrasingContent[] = value === '' ? others : [moved, ...others];
  const { title, body } = firstLine(all);
  return {
    type: 'box',
    name: meaning.name,
    ...(meaning.kind && { kind: meaning.kind }),
    children: [
      ...(title.length > 0
        ? [{ type: 'boxTitle' as const, children: title, ...positionFrom(first) }]
        : []),
      ...(body.length > 0 ? [{ ...first, children: body }] : []),
      ...rest,
    ],
    ...(position && { position }),
  };
}

/** Parts a paragraph at the end of its first line. */
function firstLine(nodes: readonly PhrasingContent[]): {
  title: PhrasingContent[];
  body: PhrasingContent[];
} {
  const at = nodes.findIndex(
    (node) => node.type === 'break' || (node.type === 'text' && node.value.includes('\n')),
  );
  const node = nodes[at];
  if (!node) return { title: [...nodes], body: [] };
  const [before, after] = [nodes.slice(0, at), nodes.slice(at + 1)];
  if (node.type !== 'text') return { title: before, body: after };
  const feed = node.value.indexOf('\n');
  const [head, tail] = [node.value.slice(0, feed), node.value.slice(feed + 1)];
  const { position } = positionFrom(node);
  if (position) position.start = { line: position.start.line + 1, column: 1 };
  return {
    title: [...before, ...(head === '' ? [] : [{ ...node, value: head }])],
    body: [
      ...(tail === '' ? [] : [{ ...node, value: tail, ...(position && { position }) }]),
      ...after,
    ],
  };
}
