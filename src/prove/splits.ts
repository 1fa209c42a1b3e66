import { aloneRuns, pair, type Side } from './side.ts';

/** Atoms that one run of letters may be spread over. */
const MOST = 64;

/**
 * Makes partners of runs whose letters are all there but are parted otherwise: `set up` where the
 * manuscript has `setup`. They must stand between the same neighbours.
 */
export function findSplits(a: Side, b: Side): void {
  for (const [start, end] of [...aloneRuns(a)]) {
    const from = start > 0 ? a.partner[start - 1]! + 1 : 0;
    const to = end < a.partner.length ? a.partner[end]! : b.atoms.length;
    const wanted = a.atoms.slice(start, end).join('');
    if (end - start > MOST || to <= from || to - from > MOST) continue;
    const found = sameLetters(b, from, to, wanted);
    // All that counts is that each has a partner; which one of them does not.
    if (found >= 0) for (let i = start; i < end; i++) pair(a, i, b, found);
  }
}

function sameLetters(b: Side, from: number, to: number, wanted: string): number {
  for (let j = from; j < to; j++) {
    let letters = '';
    for (let k = j; k < to && b.partner[k] === -1 && wanted.startsWith(letters); k++) {
      letters += b.atoms[k];
      if (letters === wanted) return j;
    }
  }
  return -1;
}
