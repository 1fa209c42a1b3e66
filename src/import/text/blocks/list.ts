import { bare, isFull, type Line } from '../lines.ts';
import { endsSentence } from '../sentence.ts';
import type { Item, List } from './block.ts';
import type { Joiner } from './join.ts';

const MARK =
  /^(?<indent>\s*)(?:(?<bullet>[•·▪▫◦‣●○■□►✓✔➢])\s*|(?<sign>[*–-])\s+|\(?(?<number>\d{1,4})[.)]\s+)(?=\S)/u;
const LEVELS = 6;

interface Marked {
  readonly line: Line;
  readonly at: number;
  readonly indent: number;
  /** `•` for all bullets, the sign itself, or `1` for numbers. */
  readonly family: string;
  readonly number?: number;
  /** Its text, in the pieces that stand on lines of their own. */
  readonly pieces: string[];
}

function markOf(line: Line, at: number): Marked | undefined {
  const found = MARK.exec(line.text);
  if (!found?.groups) return undefined;
  const { indent = '', bullet, sign, number } = found.groups;
  return {
    ...{ line, at, indent: indent.length, pieces: [line.text.slice(found[0].length).trim()] },
    family: bullet ? '•' : (sign ?? '1'),
    ...(number !== undefined && { number: Number(number) }),
  };
}

/** A list, or lines that look like one and are dialogue, up to the index of the line after it. */
export interface ListFound {
  readonly list?: List;
  readonly end: number;
}

/**
 * Reads the list that begins on a line: bullets of any form; hyphens, stars and dashes where several
 * lines have them and they are no dialogue; numbers that go on from one to the next.
 */
export function readList(
  lines: readonly Line[],
  from: number,
  wrapped: boolean,
  joiner: Joiner,
): ListFound | undefined {
  const first = markOf(lines[from]!, from);
  if (!first) return undefined;
  const items: Marked[] = [first];
  let end = from + 1;
  for (let at = from + 1; at < lines.length; at++) {
    const line = lines[at]!;
    if (!isFull(line)) continue;
    const gap = at - end;
    const last = items.at(-1)!;
    const mark = gap > 1 ? undefined : markOf(line, at);
    if (mark && belongs(mark, items, gap)) items.push(mark);
    else if (gap === 0 && !mark && goesOn(line, last, wrapped))
      joiner.add(last.pieces, bare(line), line.number);
    else break;
    end = at + 1;
  }
  if (!isList(items)) return items.length > 1 ? { end } : undefined;
  return { list: nest(items, 0, items.length, 0), end };
}

/** A line goes on with an item where it is indented under it, or lines are broken at a width. */
function goesOn(line: Line, item: Marked, wrapped: boolean): boolean {
  const indent = line.text.length - line.text.trimStart().length;
  return indent > item.indent || (wrapped && !endsSentence(item.pieces.at(-1) ?? ''));
}

function belongs(mark: Marked, items: readonly Marked[], gap: number): boolean {
  const last = items.at(-1)!;
  if (mark.indent > last.indent + 1) return gap === 0;
  const peer = items.findLast(
    (item) => item.indent <= mark.indent + 1 && item.indent >= mark.indent - 1,
  );
  if (!peer || peer.family !== mark.family) return false;
  return mark.number === undefined || mark.number === (peer.number ?? 0) + 1;
}

function isList(items: readonly Marked[]): boolean {
  const [first] = items;
  if (!first || items.every(({ pieces }) => pieces.join('') === '')) return false;
  if (first.family === '•') return true;
  if (items.length < 2) return false;
  if (first.family === '1') return (first.number ?? 0) <= 999;
  // Dialogue: what is said is sentences, questions above all.
  const said = items.filter(({ pieces }) => endsSentence(pieces.at(-1) ?? ''));
  const asked = items.some(({ pieces }) => /[?？؟]["”»]?$/u.test(pieces.at(-1) ?? ''));
  if (first.family === '–') return said.length === 0;
  return !asked || said.length < items.length;
}

const textOf = ({ pieces }: Marked) => pieces.join('');

/** Puts items that are indented under others into lists of their own. */
function nest(items: readonly Marked[], from: number, to: number, level: number): List {
  const head = items[from]!;
  const own: Item[] = [];
  for (let i = from; i < to; ) {
    let next = i + 1;
    while (next < to && items[next]!.indent > head.indent + 1) next++;
    const item = items[i]!;
    const deeper = next > i + 1;
    // Beyond a few levels, what is below stands beside its item.
    if (deeper && level >= LEVELS) {
      for (const below of items.slice(i, next)) own.push({ text: textOf(below), lists: [] });
    } else
      own.push({ text: textOf(item), lists: deeper ? [nest(items, i + 1, next, level + 1)] : [] });
    i = next;
  }
  return {
    kind: 'list',
    ...(head.number !== undefined && { start: head.number }),
    items: own,
    line: head.line.number,
  };
}
