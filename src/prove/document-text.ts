import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { SaxesParser } from 'saxes';
import { PARTING_ELEMENTS } from '../model/html.ts';

/** Parts of a document that are no part of the text; the words of a formula are its signs. */
const APART: ReadonlySet<string> = new Set([
  ...['head', 'math', 'nav', 'script', 'style', 'template', 'title'],
]);

/**
 * Classes of what we write beside words of our own: Arabic and Hebrew put no space between 'and' and a
 * name, Chinese none at all.
 */
const OWN_WORD: ReadonlySet<string> = new Set(['author', 'dateline-place']);

/** What an element gives to the text, whichever parser found it. */
interface Tag {
  readonly name: string;
  /** A call of a note, whose number is generated. */
  readonly call: boolean;
  /** Whether its words are parted from those beside it. */
  readonly parts: boolean;
  readonly alt: string;
  readonly title: string;
}

/**
 * Gives the text of a finished document in reading order: inline elements run on, blocks are parted,
 * images give their descriptions. Head, navigation, scripts and the calls of notes are left out.
 * @param document XHTML, or HTML where it is not well formed.
 */
export function textOfDocument(document: string): string {
  return textOfXml(document) ?? textOfHtml(document);
}

const partsWords = (name: string, classes: readonly string[]): boolean =>
  PARTING_ELEMENTS.has(name) || classes.some((one) => OWN_WORD.has(one));

function openText() {
  const pieces: string[] = [];
  let apart = 0;
  /** For each open element, whether it parts. */
  const open: boolean[] = [];
  return {
    enter(tag: Tag) {
      if (apart > 0 || tag.call || APART.has(tag.name)) apart++;
      if (apart === 0 && tag.name === 'img') pieces.push('\n', tag.alt, '\n', tag.title, '\n');
      else if (tag.call || tag.parts) pieces.push('\n');
      open.push(tag.parts);
    },
    leave() {
      if (apart > 0) apart--;
      if (open.pop()) pieces.push('\n');
    },
    add(text: string) {
      if (apart === 0) pieces.push(text);
    },
    text: () => pieces.join(''),
  };
}

function textOfXml(document: string): string | undefined {
  const parser = new SaxesParser();
  const out = openText();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const classes = attributes.class?.split(/\s+/u) ?? [];
    const call =
      classes.includes('noteref') ||
      attributes['data-footnote-ref'] !== undefined ||
      attributes['epub:type'] === 'noteref';
    const parts = partsWords(name, classes);
    out.enter({ name, call, parts, alt: attributes.alt ?? '', title: attributes.title ?? '' });
  });
  parser.on('closetag', () => out.leave());
  parser.on('text', (text) => out.add(text));
  parser.on('cdata', (text) => out.add(text));
  try {
    parser.write(document).close();
  } catch {
    return undefined;
  }
  return out.text();
}

function textOfHtml(document: string): string {
  const out = openText();
  const walk = (node: Nodes) => {
    if (node.type === 'text') out.add(node.value);
    if (node.type === 'root') node.children.forEach(walk);
    if (node.type !== 'element') return;
    const { tagName: name, properties } = node;
    const classes = Array.isArray(properties.className) ? properties.className : [];
    const call =
      classes.includes('noteref') ||
      properties.dataFootnoteRef !== undefined ||
      properties['epub:type'] === 'noteref';
    const { alt = '', title = '' } = properties;
    const parts = partsWords(name, classes.map(String));
    out.enter({ name, call, parts, alt: `${alt}`, title: `${title}` });
    node.children.forEach(walk);
    out.leave();
  };
  walk(fromHtml(document));
  return out.text();
}
