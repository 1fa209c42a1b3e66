import type { Element, ElementContent, Root } from 'hast';
import { FORMULA_MARK } from '../model/formula-mark.ts';

/**
 * Gives parts of a page to be printed the roles by which Chromium tags them in the PDF: it knows nothing
 * of a formula's alternative text, nor of definition lists.
 */
export function setPrintTags(tree: Root | Element): void {
  tree.children = tree.children.map((child) => {
    if (child.type !== 'element') return child;
    if (child.tagName === 'math') return named(child);
    setPrintTags(child);
    if (child.tagName === 'dl') group(child);
    return child;
  });
}

function named(math: Element): Element {
  const { alttext } = math.properties;
  if (typeof alttext !== 'string' || alttext === '') return math;
  return {
    type: 'element',
    tagName: 'span',
    properties: { role: 'img', ariaLabel: `${FORMULA_MARK}${alttext}` },
    children: [math],
  };
}

/** Each group of terms with what is said of them is an item (HTML §4.4.9 lets a `div` hold it). */
function group(list: Element): void {
  list.properties.role = 'list';
  const groups: Element[] = [];
  let described = true;
  for (const child of list.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'dt' && described) groups.push(item());
    described = child.tagName === 'dd';
    groups.at(-1)?.children.push(child);
  }
  if (groups.length > 0) list.children = groups satisfies ElementContent[];
}

const item = (): Element => ({
  type: 'element',
  tagName: 'div',
  properties: { role: 'listitem' },
  children: [],
});
