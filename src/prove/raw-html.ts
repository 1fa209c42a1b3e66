import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { PARTING_ELEMENTS, WORDLESS_ELEMENTS } from '../model/html.ts';
import { type Tag, tagsIn, unclosedIn } from '../model/html-tags.ts';
import type { WordGatherer } from './words.ts';

const ONE_TAG = /^<\/?([a-z][\w:-]*)(?:\s[^<>]*)?>$/iu;

/** Tags that part no word; an unknown one may be printed as it stands. */
const RUNNING_ON: ReadonlySet<string> = new Set([
  ...[
    'a',
    'abbr',
    'b',
    'bdi',
    'bdo',
    'big',
    'cite',
    'code',
    'data',
    'del',
    'dfn',
    'em',
    'font',
    'i',
  ],
  ...['ins', 'kbd', 'mark', 'q', 's', 'samp', 'small', 'span', 'strike', 'strong', 'sub', 'sup'],
  ...['time', 'tt', 'u', 'var', 'wbr', ...WORDLESS_ELEMENTS],
]);

/**
 * Gathers the words of raw HTML as a reader will see them: its text and the descriptions of its
 * images, without comments and without what stands in elements that have no words.
 * @param line where `html` begins.
 */
export function gatherRawHtml(html: string, line: number, to: WordGatherer): void {
  const name = ONE_TAG.exec(html)?.[1]?.toLowerCase();
  if (name && name !== 'img') {
    const parts = html.startsWith('</') ? PARTING_ELEMENTS.has(name) : !RUNNING_ON.has(name);
    if (parts) to.part();
    return;
  }
  walk(fromHtml(legible(html), { fragment: true }), line - 1, to);
}

/** Elements that hide the rest of a text where their end is missing; `embed` has none. */
const HIDING: ReadonlySet<string> = new Set(
  [...WORDLESS_ELEMENTS, 'plaintext', 'xmp'].filter((name) => name !== 'embed'),
);

/**
 * Takes away the tags behind which HTML's parser would pass over words that are printed: elements that
 * never end, and a column outside its table.
 */
function legible(html: string): string {
  const columns = [...tagsIn(html)].filter(({ name }) => /^col(?:group)?$/u.test(name));
  const tags = [...unclosedIn(html, HIDING), ...columns].sort((a, b) => a.start - b.start);
  let text = '';
  let from = 0;
  for (const { name, start, end } of tags) {
    text += html.slice(from, start) + (WORDLESS_ELEMENTS.has(name) ? '' : ' ');
    from = end;
  }
  return text + html.slice(from);
}

function walk(node: Nodes, offset: number, to: WordGatherer): void {
  const line = offset + (node.position?.start.line ?? 1);
  if (node.type === 'text') to.add(node.value, line);
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
  for (const child of node.children) walk(child, offset, to);
  if (parts) to.part();
}

/**
 * Finds the tags of wordless elements that raw HTML opens and does not close, as `<noscript>` alone on
 * a line does: what follows until the end is no text either.
 */
export function openingWordless(html: string): readonly Tag[] {
  return unclosedIn(html, HIDING).filter(
    ({ name, kind }) => kind === 'start' && WORDLESS_ELEMENTS.has(name),
  );
}

/** Finds the offset behind the end tag of an element, or -1. */
export function endOf(name: string, html: string): number {
  const found = new RegExp(`</${name}\\s*>`, 'i').exec(html);
  return found ? found.index + found[0].length : -1;
}
