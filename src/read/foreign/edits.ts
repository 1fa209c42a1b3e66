import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** What stands in a text in the place of a part of it. */
export interface Edit {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly text: string;
}

/** A text with edits made, and the way back to the places of the one before. */
export interface Edited {
  readonly text: string;
  /** Gives each node of a tree that was parsed from `text` its place in the text as it was written. */
  restore(tree: Root): void;
}

/** A run of the new text that was there before: both begin and go on alike. */
interface Kept {
  readonly now: number;
  readonly before: number;
}

/** Makes edits, which must be in order and apart. */
export function edit(text: string, edits: readonly Edit[]): Edited {
  if (edits.length === 0) return { text, restore: () => {} };
  let result = '';
  let from = 0;
  const kept: Kept[] = [{ now: 0, before: 0 }];
  for (const { start, end, text: other } of edits) {
    result += text.slice(from, start);
    // All that was put in stands where the first of it stood.
    kept.push({ now: result.length, before: start });
    result += other;
    kept.push({ now: result.length, before: end });
    from = end;
  }
  result += text.slice(from);
  return { text: result, restore: (tree) => restore(tree, text, result, kept) };
}

function restore(tree: Root, text: string, now: string, kept: readonly Kept[]): void {
  const [feeds, feedsNow] = [feedsOf(text), feedsOf(now)];
  const mend = (point: { line: number; column: number; offset?: number | undefined }) => {
    const lineStart = point.line > 1 ? (feedsNow[point.line - 2] ?? now.length) + 1 : 0;
    const offset = before(lineStart + point.column - 1, kept);
    const line = countUpTo(feeds, offset - 1, Number);
    point.offset = offset;
    point.line = line + 1;
    point.column = offset - (line > 0 ? feeds[line - 1]! : -1);
  };
  visit(tree, ({ position }) => {
    if (!position) return;
    mend(position.start);
    mend(position.end);
  });
}

const feedsOf = (text: string): readonly number[] =>
  [...text.matchAll(/\n/gu)].map((found) => found.index);

function before(offset: number, kept: readonly Kept[]): number {
  const i = countUpTo(kept, offset, ({ now }) => now) - 1;
  const run = kept[Math.max(0, i)]!;
  // What was put in may be longer than what stood there.
  const end = kept[i + 1]?.before ?? Number.POSITIVE_INFINITY;
  return Math.min(run.before + offset - run.now, end);
}

/** Counts the items of an ordered list that are not beyond a value. */
function countUpTo<T>(list: readonly T[], value: number, of: (item: T) => number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (of(list[middle]!) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
