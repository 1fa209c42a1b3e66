import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { PARTING_ELEMENTS, WORDLESS_ELEMENTS } from '../model/html.ts';
import { elementsIn, type Tag, tagsIn } from '../model/html-tags.ts';
import { readAttributeList, withoutAttributeList } from './attribute-list.ts';
import type { WordGatherer } from './words.ts';

const ONE_TAG = /^<\/?([a-z][\w:-]*)(?:\s[^<>]*)?>$/iu;

/** Tags of HTML that part no word; an unknown one may be printed as it stands. */
const RUNNING_ON: ReadonlySet<string> = new Set([
  ...['a', 'abbr', 'acronym', 'area', 'b', 'base', 'bdi', 'bdo', 'big', 'button', 'cite', 'code'],
  ...['data', 'del', 'dfn', 'em', 'font', 'frame', 'i', 'input', 'ins', 'kbd', 'keygen', 'label'],
  ...[
    'link',
    'map',
    'mark',
    'meta',
    'meter',
    'nobr',
    'output',
    'param',
    'picture',
    'progress',
    'q',
  ],
  ...['rp', 'rt', 'ruby', 's', 'samp', 'small', 'source', 'span', 'strike', 'strong', 'sub', 'sup'],
  ...['time', 'track', 'tt', 'u', 'var', 'wbr', ...WORDLESS_ELEMENTS],
]);

/**
 * Gathers the words of raw HTML as a reader will see them: its text and the descriptions of its
 * images, without comments and without what stands in elements that have no words.
 * @param line where `html` begins.
 */
export function gatherRawHtml(html: string, line: number, to: WordGatherer): void {
  const name = ONE_TAG.exec(html)?.[1]?.toLowerCase();
  if (name && name !== 'img' && name !== 'image') {
    const parts = /^<[\w-]+>$/u.test(html) ? !RUNNING_ON.has(name) : PARTING_ELEMENTS.has(name);
    if (parts) to.part();
    return;
  }
  walk(fromHtml(legible(html), { fragment: true }), line - 1, to);
}

/** Elements to look at: those without words, and two that swallow the rest where their end is missing. */
const NAMES: ReadonlySet<string> = new Set([...WORDLESS_ELEMENTS, 'plaintext', 'xmp']);

/**
 * Takes away wordless elements, and the tags behind which HTML's parser would pass over words that are
 * printed: elements that never end, and a column outside its table.
 */
function legible(html: string): string {
  const columns = [...tagsIn(html)].filter(({ name }) => /^col(?:group)?$/u.test(name));
  const elements = elementsIn(html, NAMES)
    .filter(({ tag: { name }, end }) => end === undefined || name !== 'xmp')
    .map(({ tag, end }) => ({ ...tag, end: end ?? tag.end }));
  let text = '';
  let from = 0;
  for (const { name, start, end } of [...elements, ...columns].sort((a, b) => a.start - b.start)) {
    if (start < from) continue;
    text += html.slice(from, start) + (WORDLESS_ELEMENTS.has(name) ? '' : ' ');
    // Lines are counted to the end.
    text += html.slice(start, end).replace(/[^\n]/gu, '');
    from = end;
  }
  return text + html.slice(from);
}

function walk(node: Nodes, offset: number, to: WordGatherer, before?: Nodes): void {
  const line = offset + (node.position?.start.line ?? 1);
  if (node.type === 'text') addText(node.value, line, before, to);
  if (node.type !== 'element' && node.type !== 'root') return;
  const name = node.type === 'element' ? node.tagName : '';
  if (WORDLESS_ELEMENTS.has(name)) return;
  const parts = PARTING_ELEMENTS.has(name);
  if (parts) to.part();
  if (node.type === 'element' && name === 'img') {
    to.part();
    to.add(`${node.properties.alt ?? ''}`, line);
    to.part();
  }
  for (const [i, child] of node.children.entries()) {
    const last = /^h[1-6]$/u.test(name) && i === node.children.length - 1;
    const plain =
      last && child.type === 'text'
        ? { ...child, value: withoutAttributeList(child.value) }
        : child;
    walk(plain, offset, to, node.children[i - 1]);
  }
  if (parts) to.part();
}

/** A list of attributes straight after an image gives a credit, and no words beside. */
function addText(text: string, line: number, before: Nodes | undefined, to: WordGatherer): void {
  const isImage = before?.type === 'element' && before.tagName === 'img';
  const list = isImage ? readAttributeList(text) : undefined;
  if (!list) {
    to.add(text, line);
    return;
  }
  to.part();
  to.add(list.credit, line);
  to.part();
  to.add(list.rest, line);
}

/**
 * Finds the tags of wordless elements that raw HTML opens and does not close, as `<noscript>` alone on
 * a line does: what follows until the end is no text either.
 */
export function openingWordless(html: string): readonly Tag[] {
  return elementsIn(html, WORDLESS_ELEMENTS)
    .filter(({ tag, end }) => end === undefined && tag.kind === 'start' && tag.name !== 'embed')
    .map(({ tag }) => tag);
}

/** Finds the offset behind the end tag of an element, or -1. */
export function endOf(name: string, html: string): number {
  const found = new RegExp(`</${name}\\s*>`, 'i').exec(html);
  return found ? found.index + found[0].length : -1;
}
