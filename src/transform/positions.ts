import type { Nodes, Root } from 'hast';
import type { Position } from 'unist';

/** Gives every node of a tree a position: its own, else its children's, else its parent's. */
export function fillPositions(tree: Root): void {
  fill(tree, undefined);
}

function fill(node: Nodes, around: Position | undefined): void {
  if (!isWhole(node.position)) {
    const found = spanOf(node) ?? around;
    if (found) node.position = structuredClone(found);
    else delete node.position;
  }
  if ('children' in node) for (const child of node.children) fill(child, node.position);
}

/** The parser of HTML leaves half a position on what it had to imply. */
const isWhole = (position: Position | undefined): position is Position =>
  position !== undefined &&
  typeof position.start?.line === 'number' &&
  typeof position.end?.line === 'number';

function spanOf(node: Nodes): Position | undefined {
  if (isWhole(node.position)) return node.position;
  if (!('children' in node)) return undefined;
  const spans = node.children.flatMap((child) => spanOf(child) ?? []);
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last && { start: first.start, end: last.end };
}
