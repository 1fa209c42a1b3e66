import { PARTING_ELEMENTS, WORDLESS_ELEMENTS } from '../model/html.ts';

/**
 * Elements that stay, each with the properties that it may have beside `id`, `lang`, `dir` and `title`.
 * Names are hast's. Those that begin with `data` carry what Markdown said to a later step.
 */
export const KEPT: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  blockquote: ['cite'],
  code: ['className', 'dataMarks', 'dataFormula'],
  col: ['span'],
  colgroup: ['span'],
  del: ['cite', 'dateTime'],
  div: ['dataBox', 'dataKind'],
  img: ['src', 'alt', 'width'],
  ins: ['cite', 'dateTime'],
  li: ['value', 'dataTask'],
  ol: ['start', 'reversed', 'type'],
  p: ['dataPart'],
  pre: ['dataFormula'],
  q: ['cite'],
  span: ['dataTask', 'dataStyle'],
  sup: ['dataNoteCall'],
  td: ['colSpan', 'rowSpan', 'headers', 'align'],
  th: ['colSpan', 'rowSpan', 'headers', 'scope', 'align'],
  time: ['dateTime'],
  ...Object.fromEntries(
    [
      ...['abbr', 'b', 'bdi', 'bdo', 'br', 'caption', 'cite', 'dd', 'dfn', 'dl', 'dt', 'em'],
      ...['figcaption', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'kbd', 'mark'],
      ...['rp', 'rt', 'ruby', 's', 'samp', 'section', 'small', 'strong', 'sub'],
      ...['table', 'tbody', 'tfoot', 'thead', 'tr', 'u', 'ul', 'var', 'wbr'],
    ].map((name) => [name, []]),
  ),
};

/** Elements that have another name today, and blocks whose kind means nothing on a page of ours. */
const RENAMED: Readonly<Record<string, string>> = {
  acronym: 'abbr',
  dir: 'ul',
  listing: 'pre',
  menu: 'ul',
  strike: 's',
  tt: 'code',
  xmp: 'pre',
};

/** Elements that only dress or group their text. */
const BARE: ReadonlySet<string> = new Set([
  ...[
    'big',
    'data',
    'font',
    'html',
    'label',
    'nobr',
    'picture',
    'body',
    'source',
    'track',
    'param',
  ],
]);

/** Controls of a page: nobody can use them in print. */
const CONTROLS: ReadonlySet<string> = new Set([
  ...['area', 'base', 'button', 'form', 'frame', 'input', 'keygen', 'link', 'map', 'meta', 'meter'],
  ...['output', 'progress'],
]);

/** What becomes of an element: kept under a name, or left out, with or without its text. */
export type Fate =
  | { readonly kind: 'keep'; readonly as: string }
  /** The element goes, its text stays; `told` where the writer must know. */
  | { readonly kind: 'unwrap'; readonly told: 'control' | 'unknown' | undefined }
  | { readonly kind: 'drop' };

/** Decides what becomes of an element of raw HTML by its name, in lower case. */
export function fateOf(name: string): Fate {
  if (WORDLESS_ELEMENTS.has(name)) return { kind: 'drop' };
  if (Object.hasOwn(KEPT, name)) return { kind: 'keep', as: name };
  if (Object.hasOwn(RENAMED, name)) return { kind: 'keep', as: RENAMED[name] ?? name };
  if (BARE.has(name)) return { kind: 'unwrap', told: undefined };
  if (CONTROLS.has(name)) return { kind: 'unwrap', told: 'control' };
  if (PARTING_ELEMENTS.has(name)) return { kind: 'keep', as: 'div' };
  return { kind: 'unwrap', told: 'unknown' };
}

/** Says whether HTML has an element of this name, as far as we know. */
export function isHtml(name: string): boolean {
  const fate = fateOf(name.toLowerCase());
  return fate.kind !== 'unwrap' || fate.told !== 'unknown';
}
