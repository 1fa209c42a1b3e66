import type { Element, Nodes, Text } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { PARTING_ELEMENTS } from '../../model/html.ts';

/** Stands in a run for what is not prose: code, a picture, a passage in another language. */
export const OBJECT = '\ufffc';

/** The prose of one block in one language, joined across its inline elements. */
export interface Run {
  /** BCP 47. */
  readonly language: string;
  readonly text: string;
  /** Text nodes with the offset at which each begins in `text`, in order. */
  readonly pieces: readonly { readonly node: Text; readonly start: number }[];
}

/** The prose, a note, or an element within. */
export type Parent = { readonly children: readonly Nodes[] };

/** Elements whose text means itself, letter by letter. */
const VERBATIM: ReadonlySet<string> = new Set([
  ...['code', 'kbd', 'listing', 'math', 'pre', 'samp', 'script', 'style', 'svg', 'textarea', 'tt'],
]);

/** Text of a link that is its own address, which nobody may change. */
const ADDRESS = /^\s*(?:(?:[a-z][a-z\d+.-]*:\/\/|mailto:|www\.)\S*|[^\s@]+@[^\s@]+)\s*$/iu;

/** Replacements by the offset of the one character that each takes the place of. */
export type Edits = Map<number, string>;

/**
 * Gathers the runs of a tree in order; `language` holds where no element says otherwise.
 * @param left names of elements whose text is left out.
 */
export function runsOf(
  tree: Parent,
  language: string,
  left: ReadonlySet<string> = new Set(),
): Run[] {
  const runs: Run[] = [];
  let text = '';
  let pieces: { node: Text; start: number }[] = [];

  const flush = (lang: string) => {
    if (pieces.length > 0) runs.push({ language: lang, text, pieces });
    text = '';
    pieces = [];
  };

  const within = (node: Parent, lang: string) => {
    const outside = { text, pieces };
    text = '';
    pieces = [];
    for (const child of node.children) walk(child, lang);
    flush(lang);
    ({ text, pieces } = outside);
  };

  const walk = (node: Nodes, lang: string) => {
    if (node.type === 'text') {
      pieces.push({ node, start: text.length });
      text += node.value;
    } else if (node.type === 'element') enter(node, lang);
  };

  const enter = (node: Element, lang: string) => {
    const name = node.tagName;
    const own = languageOf(node) ?? lang;
    if (name === 'br') text += '\n';
    else if (isCall(node)) return;
    else if (PARTING_ELEMENTS.has(name)) {
      flush(lang);
      if (!VERBATIM.has(name) && !left.has(name)) within(node, own);
    } else if (VERBATIM.has(name) || isAddress(node)) text += OBJECT;
    else if (own !== lang) {
      within(node, own);
      text += OBJECT;
    } else if (name === 'img') text += OBJECT;
    else for (const child of node.children) walk(child, lang);
  };

  within(tree, language);
  return runs;
}

/** Puts replacements into the nodes of a run. */
export function editRun({ pieces }: Run, edits: Edits): void {
  const changes = [...edits].sort(([a], [b]) => a - b);
  let next = 0;
  for (const { node, start } of pieces) {
    const end = start + node.value.length;
    let value = '';
    let from = start;
    for (; next < changes.length; next++) {
      const [at, sign] = changes[next]!;
      if (at >= end) break;
      if (at < start) continue;
      value += node.value.slice(from - start, at - start) + sign;
      from = at + 1;
    }
    node.value = value + node.value.slice(from - start);
  }
}

function languageOf({ properties }: Element): string | undefined {
  const lang = properties.lang ?? properties.xmlLang ?? properties['xml:lang'];
  return typeof lang === 'string' ? lang : undefined;
}

/** A note's call is not part of the sentence that it stands in: `“word”¹`. */
function isCall({ properties }: Element): boolean {
  const classes = properties.className;
  return (
    properties['epub:type'] === 'noteref' ||
    properties.dataFootnoteRef !== undefined ||
    (Array.isArray(classes) && classes.includes('noteref'))
  );
}

function isAddress(node: Element): boolean {
  return node.tagName === 'a' && ADDRESS.test(textOf(node));
}
