import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { addClass, classesOf, isElement, neighbour } from './element.ts';
import { setLeadIn } from './lead-in.ts';
import { elementsIn } from './traversal.ts';

/**
 * Marks the first paragraph of the article and of each section, and sets breaks as ornaments. A paragraph
 * that a large initial suits has the class `initial`; one that opens without a dateline leads in with its
 * first words. What a theme makes of either is its own affair.
 */
export function markOpenings(tree: Root): void {
  const opening = tree.children.find(
    (node) => isElement(node, 'p') && !classesOf(node).includes('dateline-line'),
  );
  if (isElement(opening)) {
    addClass(opening, 'opening');
    if (bearsInitial(opening)) addClass(opening, 'initial');
    setLeadIn(opening);
  }
  for (const parent of [tree, ...elementsIn(tree)]) {
    if (isElement(parent, 'hr')) addClass(parent, 'ornament');
    for (const [i, node] of parent.children.entries()) {
      const next = isElement(node, 'h2') ? neighbour(parent, i, 1) : undefined;
      if (!isElement(next, 'p')) continue;
      addClass(next, 'section-start');
      if (next !== opening) setLeadIn(next);
    }
  }
}

/** Characters of a paragraph that has more lines than an initial of three is high, on any page. */
const DEEP = 260;

/**
 * Letters that stand by themselves: not those that join, hang from a line or fill a square. A figure would
 * be torn from its number, and what is no letter at the beginning is no initial.
 */
const INITIAL =
  /^\s*["'«»‹›‘’‚“”„¿¡]?[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Georgian}\p{Script=Armenian}]/u;

const bearsInitial = (paragraph: Element): boolean => {
  const text = textOf(paragraph);
  return text.length >= DEEP && INITIAL.test(text) && !beginsWithObject(paragraph);
};

/** Says whether a picture, code or a formula stands before the first letter. */
function beginsWithObject(node: Element): boolean {
  const [first] = node.children.filter((child) => child.type !== 'comment');
  if (!isElement(first)) return false;
  return isElement(first, 'img', 'code', 'kbd', 'samp', 'math', 'sup', 'sub', 'br')
    ? true
    : beginsWithObject(first);
}
