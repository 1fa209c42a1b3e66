import { aloneRuns, pair, placesOf, type Side } from './side.ts';

/** Places of one word that are tried. */
const MOST_PLACES = 256;

/**
 * Finds runs of `a` that stand elsewhere in `b`, word for word, and makes partners of them: a table's
 * caption that was written after the table, a caption that went into its figure.
 * @param shortest words that a run must have, unless `isWhole` says that it is a line of its own.
 */
export function findMoves(
  a: Side,
  b: Side,
  shortest: number,
  isWhole: (start: number, end: number) => boolean = () => false,
): void {
  const runs = [...aloneRuns(a)];
  if (runs.length === 0) return;
  const places = placesOf(b);
  for (const [start, end] of runs) {
    for (let i = start; i < end; ) {
      const [length, j] = longestAt(a, b, i, end, places, Math.min(shortest, end - i));
      const moved = length >= shortest || (length > 0 && isWhole(i, i + length));
      if (moved) for (let k = 0; k < length; k++) pair(a, i + k, b, j + k);
      i += moved ? length : 1;
    }
  }
}

/** Finds the longest run from `i` on that is free in `b`, by the rarest of its first words. */
function longestAt(
  a: Side,
  b: Side,
  i: number,
  end: number,
  places: ReadonlyMap<number, readonly number[]>,
  first: number,
): readonly [length: number, j: number] {
  let rarest = 0;
  let tried: readonly number[] = [];
  for (let k = 0; k < first; k++) {
    const found = places.get(a.ids[i + k]!) ?? [];
    // A word that is nowhere ends every run before it.
    if (found.length === 0) {
      if (k === 0) return [0, 0];
      break;
    }
    if (k === 0 || found.length < tried.length) {
      rarest = k;
      tried = found;
    }
  }
  let best: readonly [number, number] = [0, 0];
  for (const place of tried.slice(0, MOST_PLACES)) {
    const j = place - rarest;
    let length = 0;
    while (
      i + length < end &&
      b.partner[j + length] === -1 &&
      a.ids[i + length] === b.ids[j + length]
    )
      length++;
    if (length > best[0]) best = [length, j];
  }
  return best;
}
