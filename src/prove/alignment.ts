import { alignTable, type Gap } from './common-words.ts';
import { pair, type Side } from './side.ts';

/** Lengths of the runs that anchor the alignment where they occur once on both sides. */
const ANCHORS = [3, 1] as const;
/** Words beyond a gap's own that are looked at before the first anchor and behind the last. */
const MARGIN = 8;

/**
 * Finds the words of `a` in `b`, in order, and makes partners of them. Runs that occur once on both
 * sides are anchors (patience diff); what stands between two anchors is compared on its own, so that
 * one lost word makes no other one lost. Words of `b` that `a` has not are passed over.
 */
export function align(a: Side, b: Side, b0 = 0, b1 = b.ids.length): void {
  const all: Gap = { a0: 0, a1: a.ids.length, b0, b1, fromStart: true, toEnd: true };
  alignGap(a, b, all, 0);
}

function alignGap(a: Side, b: Side, whole: Gap, level: number): void {
  const gap = trim(a, b, whole);
  if (gap.a0 >= gap.a1 || gap.b0 >= gap.b1) return;
  // Beyond the last anchor a single word proves nothing: it may be one of the notes'.
  const length = gap.fromStart !== gap.toEnd && level > 0 ? undefined : ANCHORS[level];
  if (length === undefined) {
    alignTable(a, b, gap);
    return;
  }
  const anchors = rising(uniqueRuns(a, b, gap, length));
  let { a0, b0, fromStart } = gap;
  for (const [i, j] of anchors) {
    // Inside the run before this one.
    if (i < a0 || j < b0) {
      if (i - a0 !== j - b0) continue;
    } else {
      alignGap(a, b, { a0, a1: i, b0, b1: j, fromStart, toEnd: false }, level + 1);
      a0 = i;
      b0 = j;
    }
    for (; a0 < i + length; a0++, b0++) pair(a, a0, b, b0);
    fromStart = false;
  }
  alignGap(a, b, { a0, a1: gap.a1, b0, b1: gap.b1, fromStart, toEnd: gap.toEnd }, level + 1);
}

/** Takes what follows an anchor at once, and what precedes one; then bounds an open end. */
function trim(a: Side, b: Side, { a0, a1, b0, b1, fromStart, toEnd }: Gap): Gap {
  if (!fromStart)
    for (; a0 < a1 && b0 < b1 && a.ids[a0] === b.ids[b0]; a0++, b0++) pair(a, a0, b, b0);
  if (!toEnd)
    for (; a0 < a1 && b0 < b1 && a.ids[a1 - 1] === b.ids[b1 - 1]; a1--, b1--)
      pair(a, a1 - 1, b, b1 - 1);
  const reach = a1 - a0 + MARGIN;
  if (fromStart && !toEnd) b0 = Math.max(b0, b1 - reach);
  if (toEnd && !fromStart) b1 = Math.min(b1, b0 + reach);
  return { a0, a1, b0, b1, fromStart, toEnd };
}

/** Finds the runs that occur once in either part, as pairs of their beginnings, in the order of `a`. */
function uniqueRuns(
  a: Side,
  b: Side,
  { a0, a1, b0, b1 }: Gap,
  length: number,
): (readonly [number, number])[] {
  const inB = onceIn(b.ids, b0, b1, length);
  const found: (readonly [number, number])[] = [];
  for (const [key, i] of onceIn(a.ids, a0, a1, length)) {
    const j = inB.get(key);
    if (i < 0 || j === undefined || j < 0) continue;
    // Two runs may have one key.
    let same = 0;
    while (same < length && a.ids[i + same] === b.ids[j + same]) same++;
    if (same === length) found.push([i, j]);
  }
  return found.sort(([i], [k]) => i - k);
}

function onceIn(ids: Int32Array, start: number, end: number, length: number): Map<number, number> {
  const once = new Map<number, number>();
  for (let i = start; i + length <= end; i++) {
    let key = ids[i]!;
    for (let k = 1; k < length; k++) key = key * 131_071 + ids[i + k]!;
    once.set(key, once.has(key) ? -1 : i);
  }
  return once;
}

/** Gives the longest chain of pairs that rises on both sides (by patience sorting). */
function rising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const piles: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  for (const [index, [, j]] of pairs.entries()) {
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[piles[middle]!]![1] < j) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[index] = piles[low - 1]!;
    piles[low] = index;
  }
  const chain: (readonly [number, number])[] = [];
  for (let at = piles.at(-1) ?? -1; at >= 0; at = before[at]!) chain.push(pairs[at]!);
  return chain.reverse();
}
