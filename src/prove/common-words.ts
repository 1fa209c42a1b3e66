import { pair, type Side } from './side.ts';

/** Cells of a table: what a gap between anchors may cost. */
const MOST_CELLS = 1_000_000;
/** What a common word weighs; one that stands beside another common word weighs one more. */
const WORD = 16;

/** A part of both sides. `fromStart` and `toEnd` say that no anchor bounds it there. */
export interface Gap {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
  readonly fromStart: boolean;
  readonly toEnd: boolean;
}

/**
 * Makes partners of the words that both parts have in order: a longest common subsequence, and among
 * those one whose words stand together. A gap that would cost too much is left as it is.
 */
export function alignTable(a: Side, b: Side, gap: Gap): void {
  const { a0, a1, b0, b1 } = gap;
  const width = b1 - b0 + 1;
  const size = (a1 - a0 + 1) * width;
  if (size > MOST_CELLS) return;
  // Best weight from a cell on, and best weight where the cell's own words are paired.
  const best = new Uint16Array(size);
  const paired = new Uint16Array(size);
  for (let i = a1 - 1; i >= a0; i--)
    for (let j = b1 - 1; j >= b0; j--) {
      const cell = (i - a0) * width + (j - b0);
      const next = cell + width + 1;
      if (a.ids[i] === b.ids[j])
        paired[cell] = WORD + Math.max(best[next]!, paired[next]! && paired[next]! + 1);
      best[cell] = Math.max(paired[cell]!, best[cell + width]!, best[cell + 1]!);
    }
  const found: (readonly [i: number, j: number])[] = [];
  let together = false;
  for (let i = a0, j = b0; i < a1 && j < b1; ) {
    const cell = (i - a0) * width + (j - b0);
    if (paired[cell]! > 0 && (together || paired[cell] === best[cell])) {
      const next = cell + width + 1;
      together = paired[next]! > 0 && paired[next]! + 1 >= best[next]!;
      found.push([i++, j++]);
    } else if (best[cell + width]! >= best[cell + 1]!) i++;
    else j++;
  }
  if (isMeant(found, gap)) for (const [i, j] of found) pair(a, i, b, j);
}

/**
 * Says whether common words beyond the last anchor are more than chance: most of the manuscript's
 * words are there, or they stand close to the anchor.
 */
function isMeant(
  found: readonly (readonly [i: number, j: number])[],
  { a0, a1, b0, b1, fromStart, toEnd }: Gap,
): boolean {
  if (!fromStart && !toEnd) return true;
  const span = toEnd ? (found.at(-1)?.[1] ?? b1) + 1 - b0 : b1 - (found[0]?.[1] ?? b0);
  return found.length * 2 >= Math.min(a1 - a0, span);
}
