import { align } from './alignment.ts';
import { pair, type Side } from './side.ts';

/** Places of one word that are tried. */
const MOST_PLACES = 256;

/** Free places of each word in `b`; those found taken at the head of a list are removed. */
type Places = ReadonlyMap<number, number[]>;

/**
 * Finds a short passage, such as a note or a headline, among the words of `b` that have no partner
 * yet: word for word if it is there, else where most of its words stand together.
 */
export function findPassage(a: Side, b: Side, places: Places): void {
  if (!findExactly(a, b, places)) findNearly(a, b, places);
}

function findExactly(a: Side, b: Side, places: Places): boolean {
  let rarest = 0;
  let tried: number[] | undefined;
  for (let i = 0; i < a.ids.length; i++) {
    const found = places.get(a.ids[i]!);
    if (!found) return false;
    if (!tried || found.length < tried.length) {
      rarest = i;
      tried = found;
    }
  }
  const free = tried?.findIndex((place) => b.partner[place] === -1) ?? -1;
  // Many notes may be alike: each begins where the one before it was found.
  tried?.splice(0, free < 0 ? tried.length : free);
  for (const place of tried ?? []) {
    const j = place - rarest;
    let same = 0;
    while (same < a.ids.length && b.partner[j + same] === -1 && a.ids[same] === b.ids[j + same])
      same++;
    if (same < a.ids.length) continue;
    for (let i = 0; i < same; i++) pair(a, i, b, j + i);
    return true;
  }
  return a.ids.length === 0;
}

/** Looks where most words have the same distance from their place in the passage. */
function findNearly(a: Side, b: Side, places: Places): void {
  const slack = 8 + (a.ids.length >> 2);
  const votes = new Map<number, number>();
  for (let i = 0; i < a.ids.length; i++)
    for (const place of places.get(a.ids[i]!)?.slice(0, MOST_PLACES) ?? []) {
      if (b.partner[place] !== -1) continue;
      const bucket = Math.floor((place - i) / slack);
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
    }
  let best = -1;
  let most = 0;
  for (const [bucket, count] of votes) {
    // A passage may lie across the border of two buckets.
    const sum = count + (votes.get(bucket + 1) ?? 0);
    if (sum > most) [best, most] = [bucket, sum];
  }
  if (most * 2 < a.ids.length) return;
  const start = Math.max(0, best * slack - slack);
  const end = Math.min(b.ids.length, (best + 3) * slack + a.ids.length);
  const free: number[] = [];
  for (let j = start; j < end; j++) if (b.partner[j] === -1) free.push(j);
  // A side of the free words alone, so that no word is found twice.
  const part: Side = {
    atoms: free.map((j) => b.atoms[j]!),
    ids: Int32Array.from(free, (j) => b.ids[j]!),
    partner: new Int32Array(free.length).fill(-1),
  };
  align(a, part);
  a.partner.forEach((k, i) => {
    if (k >= 0) pair(a, i, b, free[k]!);
  });
}
