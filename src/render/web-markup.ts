import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { fill, wordsOf } from '../language/words.ts';

type Nodes = readonly ElementContent[] | Root['children'];

const html = unified().use(rehypeStringify, { closeSelfClosing: true }).freeze();

const hasClass = ({ properties: { className } }: Element, name: string) =>
  Array.isArray(className) && className.includes(name);

const isTable = (node: Element) => node.tagName === 'div' && hasClass(node, 'table');

/**
 * Serialises prose as HTML for browsers. Code, formulas and the boxes of tables scroll where the screen
 * is too narrow, so the keyboard reaches them, and a table has a name (WCAG 2.2, 2.1.1). The tree is not
 * changed.
 */
export function toWebHtml(children: Nodes, language: string): string {
  const tree: Root = structuredClone({ type: 'root', children: [...children] });
  let tables = 0;
  visit(tree, 'element', (node) => {
    delete node.properties['epub:type'];
    if (node.tagName === 'pre' || hasClass(node, 'formula')) node.properties.tabIndex = 0;
    if (!isTable(node)) return;
    tables += 1;
    Object.assign(node.properties, {
      role: 'group',
      tabIndex: 0,
      ...nameOf(node, tables, language),
    });
  });
  return html.stringify(tree);
}

/** Names a table by its caption, or by its number. */
function nameOf(box: Element, number: number, language: string): Element['properties'] {
  let caption = '';
  visit(box, 'element', (node) => {
    if (node.tagName === 'caption') caption ||= textOf(node).replace(/\s+/gu, ' ').trim();
  });
  return { ariaLabel: caption || fill(wordsOf(language).table, { number: `${number}` }) };
}
