import type { Divide } from './languages.ts';

/** Letters that stay together at the beginning of a word, and at its end. */
const LEFT = 2;
const RIGHT = 3;
/** The shortest word that divides, and the longest that is looked at. */
const SHORTEST = 6;
const LONGEST = 60;

/** How the words of one language divide. */
export interface Hyphenator {
  /** Gives the offsets at which a word, as it is written, may divide. */
  divide(word: string): readonly number[];
}

/**
 * Opens a hyphenator. Capitals and names never divide, but in German every noun has a capital.
 * @param language BCP 47
 * @param exceptions words as a writer gives them, with hyphens where they may divide: `off-print`.
 */
export function openHyphenator(
  divide: Divide,
  language: string,
  exceptions: readonly string[],
): Hyphenator {
  const lower = (word: string) => word.toLocaleLowerCase(language);
  const given = new Map(exceptions.map((word) => [lower(word.replaceAll('-', '')), partsOf(word)]));
  const nouns = new Intl.Locale(language).language === 'de';
  const known = new Map<string, readonly number[]>();
  const find = (word: string): readonly number[] => {
    const small = lower(word);
    // A letter that has no small form of the same length would shift the places.
    if (small.length !== word.length) return [];
    const own = given.get(small);
    if (own) return own;
    if (word.length < SHORTEST || word.length > LONGEST) return [];
    const rest = nouns ? word.slice(1) : word;
    if (rest !== lower(rest)) return [];
    return divide(small).filter(
      (at) => at >= LEFT && at <= word.length - RIGHT && !/\p{M}/u.test(word[at] ?? ''),
    );
  };
  return {
    divide(word) {
      const found = known.get(word) ?? find(word);
      known.set(word, found);
      return found;
    },
  };
}

/** The places of the hyphens of `off-print`: 3. */
function partsOf(word: string): readonly number[] {
  const parts = word.split('-').map((part) => part.length);
  return parts.slice(0, -1).map((_, i) => parts.slice(0, i + 1).reduce((sum, n) => sum + n, 0));
}
