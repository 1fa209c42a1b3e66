import type { Element, Root } from 'hast';
import { element, isBlank, isElement, type Parent, textNode } from './element.ts';

/** Blocks whose own last block ends the article as theirs. */
const AROUND: ReadonlySet<string> = new Set(['ul', 'ol', 'blockquote', 'div', 'section', 'dl']);
const LINES: ReadonlySet<string> = new Set(['p', 'li', 'dd']);

/** Ends the article with a mark, on the last line of its text; unseen by those who listen. */
export function addEndMark(tree: Root, mark: string): void {
  if (mark === '') return;
  const last = lastBlock(tree);
  const from = last ?? tree.children.at(-1) ?? tree;
  const span = element(from, 'span', { className: ['endmark'], ariaHidden: 'true' }, [
    textNode(from, mark),
  ]);
  if (!last) {
    tree.children.push(element(from, 'p', { className: ['endmark-line'] }, [span]));
    return;
  }
  const tail = last.children.at(-1);
  if (tail?.type === 'text') tail.value = tail.value.trimEnd();
  last.children.push(textNode(from, '\u00a0'), span);
}

/** Finds the block with the last line, or nothing where the article ends with a picture or a table. */
function lastBlock(parent: Parent): Element | undefined {
  const last = parent.children.findLast((node) => !isBlank(node));
  if (!isElement(last)) return undefined;
  const inner = isElement(last, 'li', 'dd') ? lastBlock(last) : undefined;
  if (inner) return inner;
  if (LINES.has(last.tagName)) return last;
  return AROUND.has(last.tagName) && !last.properties.className ? lastBlock(last) : undefined;
}
