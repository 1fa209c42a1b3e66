import type { Element, ElementContent } from 'hast';
import { isBlank, isElement, type Parent } from './element.ts';

/**
 * Gives what a paragraph that is emphasis alone says, or nothing where it is anything else. Calls of
 * notes may follow the emphasis.
 */
export function captionIn(node: Element | undefined): ElementContent[] | undefined {
  if (!isElement(node, 'p')) return undefined;
  const [first, ...rest] = node.children.filter((child) => !isBlank(child));
  if (!isElement(first, 'em', 'i')) return undefined;
  if (!rest.every((child) => isElement(child, 'sup') && child.properties.dataNoteCall))
    return undefined;
  return [...first.children, ...rest];
}

/** Takes the paragraph that follows a figure away where it is its caption, and gives what it says. */
export function takeCaption(parent: Parent, index: number): ElementContent[] | undefined {
  for (let i = index + 1; i < parent.children.length; i++) {
    const node = parent.children[i]!;
    if (isBlank(node)) continue;
    const caption = isElement(node) ? captionIn(node) : undefined;
    if (caption) parent.children.splice(index + 1, i - index);
    return caption;
  }
  return undefined;
}
