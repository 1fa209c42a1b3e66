const VOWEL = 'aáeéěiíoóuúůyý';
const CONSONANT = 'bcčdďfghjklmnňpqrřsštťvwxzž';
/** A consonant that begins a syllable, `ch` being one. */
const ONSET = `(?:ch|[${CONSONANT}])`;
/** What is never one syllable's beginning: a sonorant and a consonant that is neither `l` nor `r`. */
const PARTED = '(?<=[rlj])(?=[bcčdďfghkmnňpsštťzž])|(?<=n)(?=[cčdďfghkpsštťzž])|(?<=m)(?=[bfp])';

const BEFORE_ONE = new RegExp(`(?<=[${VOWEL}])(?=${ONSET}[${VOWEL}])`, 'gu');
const BETWEEN_TWO = new RegExp(
  `(?<=[${VOWEL}][${CONSONANT}])(?:${PARTED})(?=${ONSET}[${VOWEL}])`,
  'gu',
);

/** Prefixes that keep their consonant before a vowel: `bez-ohledný`, not `be-zohledný`. */
const PREFIX = new RegExp(`^(?:bez|nad|nej|ob|od|pod|před|roz|vz|z)(?=[${VOWEL}])`, 'u');

/**
 * Finds where a word of Czech certainly divides: before a single consonant between vowels, and between
 * two that no syllable begins with. Other places would take a dictionary.
 * @param word in small letters.
 */
export function divideCzech(word: string): number[] {
  const prefix = PREFIX.exec(word)?.[0].length ?? 0;
  const places = [...word.matchAll(BEFORE_ONE), ...word.matchAll(BETWEEN_TWO)];
  return places
    .map(({ index }) => index)
    .filter((at) => at > prefix)
    .sort((a, b) => a - b);
}
