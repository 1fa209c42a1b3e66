import { classesOf, isBlock, isElement, type Parent, textNode } from './element.ts';

/** Puts a space between the words in the place of a missing image and a word that the image touched. */
export function partMissingImages(parent: Parent): void {
  for (let i = 0; i < parent.children.length; i++) {
    const node = parent.children[i]!;
    if (!isElement(node)) continue;
    if (!classesOf(node).includes('missing-image')) {
      partMissingImages(node);
      continue;
    }
    if (touches(parent, i, 1, /^[\p{L}\p{M}\p{N}]/u))
      parent.children.splice(i + 1, 0, textNode(node, ' '));
    if (!touches(parent, i, -1, /[\p{L}\p{M}\p{N}]$/u)) continue;
    parent.children.splice(i, 0, textNode(node, ' '));
    i++;
  }
}

/** Says whether a neighbour may go on with a word; within a line the parent's own neighbour may. */
function touches(parent: Parent, from: number, step: 1 | -1, word: RegExp): boolean {
  let index = from + step;
  const empty = (node: Parent['children'][number] | undefined) =>
    node?.type === 'text' && node.value === '';
  while (empty(parent.children[index])) index += step;
  const other = parent.children[index];
  if (!other) return parent.type === 'element' && !isBlock(parent);
  return other.type === 'text' ? word.test(other.value) : isElement(other) && !isBlock(other);
}
