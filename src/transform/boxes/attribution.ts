import type { Element, ElementContent } from 'hast';
import { element, isBlank, isElement, textNode } from '../element.ts';
import { linesOf } from '../lines.ts';

/** A dash before a name: an em dash, two hyphens, or a bar. */
const DASH = /^\s*(?:—|―|–|--|---)\s*(?=\S)/u;

/**
 * Takes the name of whom a box quotes: from `{by=…}`, else from its last line or paragraph where that
 * begins with a dash. The dash belongs to the look and is set again.
 */
export function takeAttribution(box: Element, name: string): Element | undefined {
  const last = box.children.findLast((child) => !isBlank(child));
  if (!isElement(last, 'p')) return undefined;
  if (last.properties.dataPart === 'by') {
    box.children.splice(box.children.indexOf(last), 1);
    return line(last, last.children, name);
  }
  const lines = linesOf(last.children);
  const [first, ...rest] = lines.at(-1) ?? [];
  if (first?.type !== 'text' || !DASH.test(first.value)) return undefined;
  if (lines.length === 1) box.children.splice(box.children.indexOf(last), 1);
  else last.children = joined(last, lines.slice(0, -1));
  return line(last, [{ ...first, value: first.value.replace(DASH, '') }, ...rest], name);
}

const line = (from: Element, children: readonly ElementContent[], name: string): Element =>
  element(from, 'p', { className: [name] }, [textNode(from, '— '), ...children]);

const joined = (from: Element, lines: readonly ElementContent[][]): ElementContent[] =>
  lines.flatMap((one, i) => (i === 0 ? one : [textNode(from, '\n'), ...one]));

/** Sets who is named with `{by=…}` as the last line of a box. */
export function setBy(box: Element, name: string): void {
  for (const child of box.children)
    if (isElement(child, 'p') && child.properties.dataPart === 'by') {
      delete child.properties.dataPart;
      child.properties.className = [`${name}-by`];
    }
}
