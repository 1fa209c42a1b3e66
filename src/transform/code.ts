import type { Root } from 'hast';
import type { VFile } from 'vfile';
import type { Direction } from '../model/article.ts';
import { placeOf, report } from '../model/message.ts';
import { isElement } from './element.ts';
import { elementsIn } from './traversal.ts';

/** Says once that code is set without colours, where a language is given for it. */
export function reportPlainCode(tree: Root, file: VFile): void {
  for (const node of elementsIn(tree)) {
    const code = isElement(node, 'pre')
      ? node.children.find((child) => isElement(child))
      : undefined;
    if (!isElement(code, 'code') || code.properties.className === undefined) continue;
    report(file, 'info', 'plain-code', 'Code is printed in one colour', {
      place: placeOf(node),
      note: 'Nothing needs to be done: the language that is given for it changes nothing.',
    });
    return;
  }
}

/** Keeps code running from left to right in an article that runs the other way. */
export function directCode(tree: Root, direction: Direction): void {
  if (direction === 'ltr') return;
  for (const node of elementsIn(tree)) {
    if (node.tagName === 'pre' || node.tagName === 'code') node.properties.dir ??= 'ltr';
  }
}
