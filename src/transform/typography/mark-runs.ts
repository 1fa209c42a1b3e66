import { before, ends, from, isDash, opens } from './neighbours.ts';

/** A quotation mark as a keyboard types it. */
export type Mark = '"' | "'";

/** What comes after a mark, known for all of a text after one pass. */
export interface Ahead {
  /** Gives the offset behind the marks that stand together with the one at `at`. */
  endOfRun(at: number): number;
  /** Says what the next mark of a kind does, passing over those that can be read in two ways. */
  nextClear(at: number, mark: Mark): 'open' | 'close' | undefined;
}

interface MarkRun {
  readonly end: number;
  /** Offset of the last mark of each kind in the run, or -1. */
  readonly last: Readonly<Record<Mark, number>>;
  readonly stops: boolean;
  readonly next: Readonly<Record<Mark, 'open' | 'close' | undefined>>;
}

/** Looks at all marks of a text from its end on, so that no question costs more than one look. */
export function lookAhead(text: string): Ahead {
  const runs = new Map<number, MarkRun>();
  let next: MarkRun['next'] = { '"': undefined, "'": undefined };
  for (const { 0: marks, index: start } of [...text.matchAll(/["']+/gu)].reverse()) {
    const end = start + marks.length;
    const right = from(text, end);
    const starts = opens(before(text, start));
    const stops = ends(right) || isDash(right);
    const last = { '"': start + marks.lastIndexOf('"'), "'": start + marks.lastIndexOf("'") };
    const run: MarkRun = { end, last, stops, next };
    for (let at = start; at < end; at++) runs.set(at, run);
    if (starts === stops) continue;
    const role = starts ? 'open' : 'close';
    next = {
      '"': marks.includes('"') ? role : next['"'],
      "'": marks.includes("'") ? role : next["'"],
    };
  }
  return {
    endOfRun: (at) => runs.get(at)?.end ?? at + 1,
    nextClear(at, mark) {
      const run = runs.get(at);
      // Within a run there is no word for a mark to open.
      if (run && run.last[mark] > at && run.stops) return 'close';
      return run?.next[mark];
    },
  };
}
