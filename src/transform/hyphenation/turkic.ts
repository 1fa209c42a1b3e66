const VOWELS: ReadonlySet<string> = new Set('aâeəıiîoöuüû');

/**
 * Finds where a word of Turkish or Azerbaijani divides: a syllable has one vowel and begins with at
 * most one consonant, whatever the parts of the word are (TDK, Yazım Kılavuzu, 'Hece yapısı ve satır
 * sonunda kelimelerin bölünmesi').
 * @param word in small letters.
 */
export function divideTurkic(word: string): number[] {
  const vowels = [...word.matchAll(/./gsu)].flatMap(({ 0: letter, index }) =>
    VOWELS.has(letter) ? [index] : [],
  );
  return vowels.slice(1).map((at, i) => (vowels[i] === at - 1 ? at : at - 1));
}
