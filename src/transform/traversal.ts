import type { Element, ElementContent } from 'hast';
import { isElement, type Parent } from './element.ts';

/** Gives all elements of a tree in their order, as it stands now. */
export function elementsIn(parent: Parent): Element[] {
  const found: Element[] = [];
  const walk = (node: Parent): void => {
    for (const child of node.children) {
      if (!isElement(child)) continue;
      found.push(child);
      walk(child);
    }
  };
  walk(parent);
  return found;
}

/** Puts what `replace` gives in the place of each element, the inner ones first; nothing keeps it. */
export function replaceElements(
  parent: Parent,
  replace: (node: Element) => ElementContent[] | undefined,
): void {
  for (let i = 0; i < parent.children.length; i++) {
    const node = parent.children[i];
    if (!isElement(node)) continue;
    replaceElements(node, replace);
    const others = replace(node);
    if (!others) continue;
    parent.children.splice(i, 1, ...others);
    i += others.length - 1;
  }
}
