import type { Element } from 'xast';

/** Elements within each other, by nesting or by copying; no drawing has as many. */
const DEEPEST = 1000;

/**
 * Counts the elements of an SVG as a program draws them, those that `<use>` copies among them: a few
 * lines that copy each other can stand for billions. What copies itself is not drawn at all (SVG 2
 * §5.5), and counts once.
 */
export function countDrawn(svg: Element): number {
  const byId = new Map<string, Element>();
  collect(svg, byId);
  const known = new Map<Element, number>();
  const count = (element: Element, depth = 0): number => {
    const before = known.get(element);
    if (before !== undefined) return before;
    if (depth > DEEPEST) return Infinity;
    known.set(element, 1); // stands for it while it is being counted
    let sum = 1;
    for (const child of element.children)
      if (child.type === 'element') sum += count(child, depth + 1);
    const target = element.name === 'use' ? byId.get(targetOf(element)) : undefined;
    if (target) sum += count(target, depth + 1);
    known.set(element, sum);
    return sum;
  };
  return count(svg);
}

function collect(element: Element, byId: Map<string, Element>): void {
  const { id } = element.attributes;
  if (id && !byId.has(id)) byId.set(id, element);
  for (const child of element.children) if (child.type === 'element') collect(child, byId);
}

const targetOf = ({ attributes }: Element) =>
  (attributes.href ?? attributes['xlink:href'] ?? '').trim().replace(/^#/u, '');
