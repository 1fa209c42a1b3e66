import { distance } from 'fastest-levenshtein';

/**
 * Gives the known word that a misspelt one is nearest to, or nothing where none is near: a third of
 * its letters may differ, and no more than three, or they may all stand in another order.
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.min(3, Math.ceil(word.length / 3)));
  const lower = word.toLowerCase();
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of known) {
    const other = candidate.toLowerCase();
    const steps = lettersOf(other) === lettersOf(lower) ? 1 : distance(lower, other);
    if (steps < least) {
      best = candidate;
      least = steps;
    }
  }
  return best;
}

const lettersOf = (word: string) => [...word].sort().join('');
