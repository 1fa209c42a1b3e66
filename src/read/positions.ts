import type { Nodes } from 'mdast';
import type { Position } from 'unist';
import { visit } from 'unist-util-visit';

/** Gives a position of its own to a node that is made from another. */
export function positionFrom(from: { readonly position?: Position | undefined }): {
  position?: Position;
} {
  return from.position ? { position: structuredClone(from.position) } : {};
}

/** Moves nodes that were parsed by themselves to the place where their text stands. */
export function moveTo(node: Nodes, line: number, column: number): void {
  visit(node, ({ position }) => {
    if (!position) return;
    for (const point of [position.start, position.end]) {
      if (point.line === 1) point.column += column - 1;
      point.line += line - 1;
      // Offsets are those of the piece, and mean nothing in the manuscript.
      delete point.offset;
    }
  });
}
