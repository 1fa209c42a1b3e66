import type { Divide } from './languages.ts';

/** Letters that stay together at the beginning of a word, and at its end. */
const LEFT = 2;
const RIGHT = 3;
/** The shortest word that divides, and the longest that is looked at. */
const SHORTEST = 6;
/** The same where much divides; the shortest name that then does, and the letters of it that stay together. */
const SHORTEST_IN_COLUMNS = 5;
const SHORTEST_NAME = 8;
const OF_NAME = 3;
const LONGEST = 60;

/** How the words of one language divide. */
export interface Hyphenator {
  /** Gives the offsets at which a word, as it is written, may divide. */
  divide(word: string): readonly number[];
}

/**
 * Opens a hyphenator. Capitals and names never divide, but in German every noun has a capital, and narrow
 * columns may ask for long names.
 * @param language BCP 47
 * @param exceptions words as a writer gives them, with hyphens where they may divide: `off-print`.
 * @param columns whether long names and words of five letters divide too.
 */
export function openHyphenator(
  divide: Divide,
  language: string,
  exceptions: readonly string[],
  columns = false,
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
    if (word.length < (columns ? SHORTEST_IN_COLUMNS : SHORTEST) || word.length > LONGEST)
      return [];
    const rest = word.slice(1);
    if (rest !== lower(rest)) return [];
    const name = !nouns && word !== small;
    if (name && (!columns || word.length < SHORTEST_NAME)) return [];
    const [left, right] = name ? [OF_NAME, OF_NAME] : [LEFT, RIGHT];
    return divide(small).filter(
      (at) => at >= left && at <= word.length - right && !/\p{M}/u.test(word[at] ?? ''),
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
