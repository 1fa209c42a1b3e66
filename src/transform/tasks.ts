import type { Element, Root } from 'hast';
import { speaks, wordsOf } from '../language/words.ts';
import { addClass, element, isBlank, isElement, textNode } from './element.ts';
import { elementsIn } from './traversal.ts';

const SIGNS: Readonly<Record<string, string>> = { done: '☑', open: '☐' };

/** Marks tasks with a sign that says whether they are done, in words for those who do not see it. */
export function markTasks(tree: Root, language: string): void {
  for (const node of elementsIn(tree)) {
    const state = node.properties.dataTask;
    delete node.properties.dataTask;
    if (typeof state !== 'string' || !(state in SIGNS)) continue;
    if (node.tagName !== 'li') {
      Object.assign(node, markOf(node, state, language));
      continue;
    }
    addClass(node, 'task');
    addClass(node, state);
    const first = node.children.find((child) => !isBlank(child));
    const line = isElement(first, 'p') ? first : node;
    line.children.unshift(markOf(node, state, language), textNode(node, ' '));
  }
}

function markOf(from: Element, state: string, language: string): Element {
  const words = wordsOf(language);
  const properties = {
    className: ['task-mark'],
    role: 'img',
    ariaLabel: state === 'done' ? words.taskDone : words.taskOpen,
    ...(speaks(language) ? {} : { lang: words.language }),
  };
  return element(from, 'span', properties, [textNode(from, SIGNS[state] ?? '')]);
}
