import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

const OPENING =
  /^ {0,3}<([a-z][\w-]*)(?=\s)[^<>]*\smarkdown=(["']?)(?:1|block|span|true)\2(?:\s[^<>]*)?>\s*$/iu;
/** Containers that hold Markdown in MDX without being asked to. */
const CONTAINER =
  /^ {0,3}<(div|section|article|aside|header|footer|main|figure|figcaption|details|blockquote|center)(?:\s[^<>]*)?>\s*$/iu;
const CLOSING = /^ {0,3}<\/([a-z][\w-]*)>\s*$/iu;
/** A picture alone on its line would make HTML of the words below it. */
const ALONE = /^[ \t]*<(?:img|br|hr)(?:\s[^<>]*)?>[ \t]*$/iu;
const FENCE = /^\s*(`{3,}|~{3,})/u;
const CODE = /^(?: {4}|\t)/u;

/** A text with empty lines put in, and their numbers (1-based) in it, in order. */
export interface Opened {
  readonly text: string;
  readonly added: readonly number[];
}

/**
 * Puts empty lines within the tags of elements that ask for Markdown, `<div markdown="1">`, as kramdown
 * reads them: CommonMark then reads what is between (§4.6). What is indented as code is left alone.
 * @param mdx whether every element holds Markdown.
 */
export function openMarkdown(prose: string, mdx = false): Opened {
  if (!mdx && !/\smarkdown=/iu.test(prose)) return { text: prose, added: [] };
  const lines = prose.split('\n');
  const result: string[] = [];
  const added: number[] = [];
  const open: string[] = [];
  let fence = '';
  const part = (beside: string | undefined) => {
    if (beside === undefined || beside.trim() === '') return;
    result.push('');
    added.push(result.length);
  };
  for (const [i, line] of lines.entries()) {
    const mark = FENCE.exec(line)?.[1];
    if (mark && fence === '') fence = mark;
    else if (mark?.startsWith(fence)) fence = '';
    const next = lines[i + 1];
    const isOpen = fence === '' && !CODE.test(next ?? '');
    const opening = isOpen
      ? (OPENING.exec(line) ?? (mdx ? CONTAINER.exec(line) : null))?.[1]
      : undefined;
    const closing = fence === '' ? CLOSING.exec(line)?.[1] : undefined;
    const closes = closing !== undefined && closing.toLowerCase() === open.at(-1);
    if (closes) {
      open.pop();
      part(result.at(-1));
    }
    result.push(line);
    if (opening !== undefined) open.push(opening.toLowerCase());
    const isAlone = fence === '' && open.length > 0 && ALONE.test(line);
    if (closes || opening !== undefined || isAlone) part(next);
  }
  return { text: result.join('\n'), added };
}

/** Gives the nodes of a tree the places that they have in the text without the lines put in. */
export function restorePlaces(tree: Root, added: readonly number[]): void {
  if (added.length === 0) return;
  const restore = (point: { line: number; offset?: number | undefined }) => {
    const before = countBelow(added, point.line);
    point.line -= before;
    if (point.offset !== undefined) point.offset -= before;
  };
  visit(tree, ({ position }) => {
    if (!position) return;
    restore(position.start);
    restore(position.end);
  });
}

function countBelow(added: readonly number[], line: number): number {
  let [low, high] = [0, added.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (added[middle]! < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
