import type { Root } from 'hast';
import { addClass, classesOf, isElement, neighbour } from './element.ts';
import { elementsIn } from './traversal.ts';

/** Marks the first paragraph of the article and of each section, and sets breaks as ornaments. */
export function markOpenings(tree: Root): void {
  const opening = tree.children.find(
    (node) => isElement(node, 'p') && !classesOf(node).includes('dateline-line'),
  );
  if (isElement(opening)) addClass(opening, 'opening');
  for (const parent of [tree, ...elementsIn(tree)]) {
    if (isElement(parent, 'hr')) addClass(parent, 'ornament');
    for (const [i, node] of parent.children.entries()) {
      const next = isElement(node, 'h2') ? neighbour(parent, i, 1) : undefined;
      if (isElement(next, 'p')) addClass(next, 'section-start');
    }
  }
}
