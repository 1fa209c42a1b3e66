import { distance } from 'fastest-levenshtein';

/**
 * Gives the known word that a misspelt one is nearest to, or nothing where none is near: a third of
 * its letters may differ, and no more than three.
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.min(3, Math.floor(word.length / 3)));
  const lower = word.toLowerCase();
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of known) {
    const steps = distance(lower, candidate.toLowerCase());
    if (steps < least) {
      best = candidate;
      least = steps;
    }
  }
  return best;
}
