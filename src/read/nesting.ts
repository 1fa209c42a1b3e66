import type { Nodes } from 'mdast';
import type { VFile } from 'vfile';
import { LIMITS } from '../model/limits.ts';
import { placeOf, report } from '../model/message.ts';
import { openBrackets } from './brackets.ts';

const MARK = /^(?:>|[-+*:](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/u;
const NOTE = /^\[\^[^\]\s]{1,200}\]:/u;
const FENCE = /^(?:`{3,}|~{3,})/u;

/**
 * Levels of a tree that mean the same as `LIMITS.nesting` blocks: a list is two levels a block, and
 * the words within may be marked up some levels deep.
 */
const TREE_LEVELS = LIMITS.nesting * 2 + 60;

/**
 * Finds the line (1-based) whose quotations, lists and brackets nest deeper than the parser can bear,
 * before it is parsed: two thousand `> ` end the parser, a thousand levels of list take it minutes, as
 * do three thousand `![`. Time is linear; containers are followed by their columns (CommonMark §5), a
 * lazy line counting as a new one.
 */
export function deepLine(text: string): number | undefined {
  /** Columns at which the contents of the open lists begin. */
  const open: number[] = [];
  const brackets = openBrackets();
  let fence = '';
  let number = 0;
  /** Whether a block may begin here, and whether this line is indented code. */
  let blank = true;
  let code = false;
  for (const line of text.split('\n')) {
    number++;
    let at = 0;
    let column = 0;
    let quotes = 0;
    const skipSpaces = () => {
      for (; line[at] === ' ' || line[at] === '\t'; at++)
        column += line[at] === '\t' ? 4 - (column % 4) : 1;
    };
    skipSpaces();
    if (at === line.length) {
      brackets.end();
      blank = true;
      continue;
    }
    while (open.length > 0 && (open[open.length - 1] ?? 0) > column) open.pop();
    const indented = column - (open[open.length - 1] ?? 0) >= 4;
    code = indented && (code || blank);
    blank = false;
    if (fence === '')
      for (;;) {
        // Four columns beyond what holds it, a line is code or goes on with the paragraph.
        if (column - (open[open.length - 1] ?? 0) >= 4 && quotes === 0) break;
        const form = line[at] === '[' ? NOTE : MARK;
        const mark = form.exec(line.slice(at, at + (form === NOTE ? 210 : 12)))?.[0];
        if (mark === undefined) break;
        at += mark.length;
        column += mark.length;
        if (mark === '>') quotes++;
        else open.push(column + 1);
        if (open.length + quotes > LIMITS.nesting) return number;
        skipSpaces();
      }
    const found = FENCE.exec(line.slice(at, at + 40))?.[0];
    if (fence === '' && found === undefined && !code) {
      if (at === line.length) brackets.end();
      else if (brackets.take(line.slice(at))) return number;
    }
    if (found === undefined) continue;
    // Three backticks with more behind them are code within a line.
    if (fence === '')
      fence = found[0] === '`' && line.includes('`', at + found.length) ? '' : found;
    else if (found.startsWith(fence)) fence = '';
  }
  return undefined;
}

/** Reports a manuscript that nests too deep to be parsed; says whether it does. */
export function reportDeepLine(file: VFile, text: string): boolean {
  const line = deepLine(text);
  if (line === undefined) return false;
  reportDepth(file, { line, column: 1 });
  return true;
}

/** Reports a tree that is too deep for what comes after parsing; says whether it is. */
export function reportDeepTree(file: VFile, tree: Nodes): boolean {
  const stack: { node: Nodes; level: number }[] = [{ node: tree, level: 0 }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, level } = next;
    if (level > TREE_LEVELS) {
      reportDepth(file, placeOf(node) ?? { line: 1, column: 1 });
      return true;
    }
    if ('children' in node)
      for (const child of node.children) stack.push({ node: child, level: level + 1 });
  }
  return false;
}

/** Reports text that nests too deep, at its place. */
export function reportDepth(file: VFile, place: { line: number; column: number }): void {
  report(
    file,
    'error',
    'too-deep',
    `Expected at most ${LIMITS.nesting} levels, found text nested deeper than ${LIMITS.nesting}`,
    { place, note: 'Take out some of the `>`, list marks, brackets or emphasis around it.' },
  );
}
