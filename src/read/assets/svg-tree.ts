import type { Element, ElementContent } from 'xast';
import { kindOf } from './kind.ts';
import { SVG_ATTRIBUTES, SVG_ELEMENTS, SVG_SILENT } from './svg-allowed.ts';
import { cleanStyle, reachesOut } from './svg-style.ts';

/** Takes note of what is dropped, by the name that a writer knows it by. */
type Note = (what: string) => void;

const HREF = new Set(['href', 'xlink:href']);

/** Makes a clean copy of an SVG element: only what is on the lists, and nothing that reaches out. */
export function cleanElement(element: Element, note: Note): Element {
  return {
    type: 'element',
    name: element.name,
    attributes: cleanAttributes(element, note),
    children: element.name === 'style' ? styleOf(element, note) : cleanChildren(element, note),
  };
}

function cleanChildren({ children }: Element, note: Note): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [child];
    if (child.type === 'cdata') return [{ type: 'text', value: child.value }];
    if (child.type !== 'element') return [];
    // A link in a picture goes nowhere in a book; what it holds is part of the picture.
    if (child.name === 'a') return [cleanElement({ ...child, name: 'g', attributes: {} }, note)];
    if (SVG_ELEMENTS.has(child.name)) {
      if (child.name === 'image' && !isPixels(hrefOf(child))) note('`<image>` of another file');
      else return [cleanElement(child, note)];
      return [];
    }
    if (!SVG_SILENT.has(child.name) && !child.name.includes(':')) note(`\`<${child.name}>\``);
    return [];
  });
}

function cleanAttributes({ name, attributes }: Element, note: Note): Record<string, string> {
  const clean: Record<string, string> = {};
  for (const [key, raw] of Object.entries(attributes)) {
    const value = raw ?? '';
    if (HREF.has(key)) {
      if (/^\s*#/u.test(value) || (name === 'image' && isPixels(value))) clean[key] = value;
      else note(`\`${key}\` to another file`);
    } else if (key === 'style') {
      const { css, dropped } = cleanStyle(value);
      for (const what of dropped) note(what);
      if (css.trim() !== '') clean[key] = css;
    } else if (SVG_ATTRIBUTES.has(key) || key.startsWith('aria-')) {
      if (!reachesOut(value)) clean[key] = value;
      else note(`\`${key}\` to another file`);
    } else if (/^on/iu.test(key)) note(`\`${key}\``);
  }
  return clean;
}

function styleOf({ children }: Element, note: Note): ElementContent[] {
  const css = children
    .map((child) => (child.type === 'text' || child.type === 'cdata' ? child.value : ''))
    .join('');
  const { css: value, dropped } = cleanStyle(css);
  for (const what of dropped) note(what);
  return [{ type: 'text', value }];
}

function hrefOf({ attributes }: Element): string {
  return attributes.href ?? attributes['xlink:href'] ?? '';
}

/** Says whether an address holds the pixels of a PNG, JPEG or GIF in itself. */
function isPixels(address: string): boolean {
  const data = /^\s*data:image\/(?:png|jpe?g|gif);base64,([\sA-Za-z\d+/=]*)$/u.exec(address)?.[1];
  if (data === undefined) return false;
  const kind = kindOf(Buffer.from(data.slice(0, 64), 'base64'));
  return kind === 'PNG' || kind === 'JPEG' || kind === 'GIF';
}
