import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

const OPENING =
  /^ {0,3}<([a-z][\w-]*)(?=\s)[^<>]*\smarkdown=(["']?)(?:1|block|span|true)\2(?:\s[^<>]*)?>\s*$/iu;
const CLOSING = /^ {0,3}<\/([a-z][\w-]*)>\s*$/iu;
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
 */
export function openMarkdown(prose: string): Opened {
  if (!/\smarkdown=/iu.test(prose)) return { text: prose, added: [] };
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
    const opening = fence === '' && !CODE.test(next ?? '') ? OPENING.exec(line)?.[1] : undefined;
    const closing = fence === '' ? CLOSING.exec(line)?.[1] : undefined;
    const closes = closing !== undefined && closing.toLowerCase() === open.at(-1);
    if (closes) {
      open.pop();
      part(result.at(-1));
    }
    result.push(line);
    if (opening !== undefined) open.push(opening.toLowerCase());
    if (closes || opening !== undefined) part(next);
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
