import type { ElementContent, Root } from 'hast';
import { toXast } from 'hast-util-to-xast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { toXml } from 'xast-util-to-xml';
import { setPrintTags } from './print-tags.ts';

type Nodes = readonly ElementContent[] | Root['children'];

const rootOf = (children: Nodes): Root => ({ type: 'root', children: [...children] });

const html = unified().use(rehypeStringify, { closeSelfClosing: true }).freeze();

/** Attributes that mean something to a reading system and break the tags of a printed link. */
const READER_ONLY = ['epub:type', 'role'];

/**
 * Serialises prose as XHTML for the EPUB; each `lang` gets its `xml:lang`, as EPUB readers ask
 * (EPUB 3.3 §5.5). The tree is not changed.
 */
export function toXhtml(children: Nodes): string {
  const tree = toXast(rootOf(children));
  visit(tree, 'element', (node) => {
    // The document that it goes into declares the namespace.
    if (node.attributes.xmlns === 'http://www.w3.org/1999/xhtml') delete node.attributes.xmlns;
    if (node.attributes.lang) node.attributes['xml:lang'] = node.attributes.lang;
  });
  // Text may not hold this outside CDATA (XML 1.0 §2.4), and the serialiser lets it through.
  return toXml(tree, { closeEmptyElements: true }).replaceAll(']]>', ']]&#x3E;');
}

/**
 * Serialises prose as HTML for the print. Roles of e-reader notes are left out: Chromium would tag
 * such a link as no link at all.
 */
export function toPrintHtml(children: Nodes): string {
  const tree = structuredClone(rootOf(children));
  visit(tree, 'element', (node) => {
    for (const name of READER_ONLY) delete node.properties[name];
  });
  setPrintTags(tree);
  return html.stringify(tree);
}
