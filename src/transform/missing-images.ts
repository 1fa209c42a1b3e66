import { classesOf, isBlock, isElement, type Parent, textNode } from './element.ts';

/** Puts a space between the words in the place of a missing image and a word that the image touched. */
export function partMissingImages(parent: Parent, beside = { before: false, after: false }): void {
  for (let i = 0; i < parent.children.length; i++) {
    const node = parent.children[i]!;
    if (!isElement(node)) continue;
    const before = touches(parent, i, -1, /[\p{L}\p{M}\p{N}]$/u) ?? beside.before;
    const after = touches(parent, i, 1, /^[\p{L}\p{M}\p{N}]/u) ?? beside.after;
    if (!classesOf(node).includes('missing-image')) {
      const within = !isBlock(node);
      partMissingImages(node, { before: within && before, after: within && after });
      continue;
    }
    if (after) parent.children.splice(i + 1, 0, textNode(node, ' '));
    if (!before) continue;
    parent.children.splice(i, 0, textNode(node, ' '));
    i++;
  }
}

/** Says whether a neighbour goes on with a word, or nothing where there is no neighbour. */
function touches(parent: Parent, from: number, step: 1 | -1, word: RegExp): boolean | undefined {
  for (let i = from + step; i >= 0 && i < parent.children.length; i += step) {
    const other = parent.children[i]!;
    if (other.type === 'text' && other.value === '') continue;
    return other.type === 'text' ? word.test(other.value) : isElement(other) && !isBlock(other);
  }
  return undefined;
}
