import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { addClass, classesOf, isElement, neighbour } from './element.ts';

/** Marks the first paragraph of the article and of each section, and sets breaks as ornaments. */
export function markOpenings(tree: Root): void {
  const opening = tree.children.find(
    (node) => isElement(node, 'p') && !classesOf(node).includes('dateline-line'),
  );
  if (isElement(opening)) addClass(opening, 'opening');
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'hr') addClass(node, 'ornament');
    if (node.tagName !== 'h2' || !parent || index === undefined) return;
    const next = neighbour(parent, index, 1);
    if (isElement(next, 'p')) addClass(next, 'section-start');
  });
}
