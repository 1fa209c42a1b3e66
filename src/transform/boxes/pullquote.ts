import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { addClass, isElement, type Parent } from '../element.ts';
import { elementsIn } from '../traversal.ts';
import { takeAttribution } from './attribution.ts';

/** Letters beyond which a pull quote is too long for its size, and beyond which it is prose. */
const LONG = 120;
const LONGEST = 240;

/**
 * Sets a passage that is pulled out of the article (DPUB-ARIA 1.1, doc-pullquote). Where its words stand
 * in the running text as well, those who listen hear them there, and not twice.
 * @param prose the letters of the running text.
 */
export function setPullquote(box: Element, prose: string): void {
  box.tagName = 'aside';
  addClass(box, 'pullquote');
  box.properties['epub:type'] = 'pullquote';
  box.properties.role = 'doc-pullquote';
  const by = takeAttribution(box, 'pullquote-by');
  // A quotation within says no more than the box does.
  box.children = box.children.flatMap((child) =>
    isElement(child, 'blockquote') ? child.children : [child],
  );
  const nested = by ?? takeAttribution(box, 'pullquote-by');
  const words = lettersOf(textOf(box));
  if (words.length > LONG)
    addClass(box, words.length > LONGEST ? 'pullquote-longest' : 'pullquote-long');
  if (nested) box.children.push(nested);
  for (const child of box.children)
    if (isElement(child, 'p') && child.properties.dataPart === 'title')
      delete child.properties.dataPart;
  const focusable = elementsIn(box).some(
    ({ tagName, properties }) => tagName === 'a' || properties.dataNoteCall !== undefined,
  );
  if (words !== '' && prose.includes(words) && !focusable) {
    delete box.properties.role;
    box.properties.ariaHidden = 'true';
  }
}

/** Gives the letters of the running text alone, in small: what a pull quote may repeat. */
export function lettersOfProse(tree: Root): string {
  const prose: string[] = [];
  const gather = (parent: Parent): void => {
    for (const child of parent.children)
      if (child.type === 'text') prose.push(child.value);
      else if (isElement(child) && child.properties.dataBox !== 'pullquote') gather(child);
  };
  if (elementsIn(tree).some(({ properties }) => properties.dataBox === 'pullquote')) gather(tree);
  return lettersOf(prose.join(' '));
}

/** Gives the letters and figures of a text, which punctuation and a capital don't change. */
const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
