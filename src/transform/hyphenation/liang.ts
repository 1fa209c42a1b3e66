/** A node of the tree of patterns: what follows, the index of its levels, or both. */
type Branch = { readonly [letter: string]: Branch | number | readonly [Branch, number] };

/** Patterns as the package `hyphen` has them: levels, the tree, and words that divide otherwise. */
export type Patterns = readonly [
  levels: readonly (readonly number[])[],
  tree: Branch,
  words: { readonly [word: string]: readonly number[] },
];

/**
 * Finds where a word divides, by the patterns of its language (F. M. Liang, 'Word Hy-phen-a-tion by
 * Com-put-er', 1983).
 * @param word in small letters.
 * @returns offsets at which a part begins.
 */
export function divideByPatterns(word: string, [levels, tree, words]: Patterns): number[] {
  const known = Object.hasOwn(words, word) ? words[word] : undefined;
  // The package counts the hyphens of `uni-ver-sity` with the letters.
  if (known) return known.map((at, i) => at - i);
  const text = `.${word}.`;
  const values = new Uint8Array(text.length + 1);
  for (let start = 0; start < text.length; start++) {
    let branch: Branch | undefined = tree;
    for (let at = start; branch && at < text.length; at++) {
      const letter = text[at]!;
      const found: Branch[string] | undefined = Object.hasOwn(branch, letter)
        ? branch[letter]
        : undefined;
      const index = typeof found === 'number' ? found : isPair(found) ? found[1] : undefined;
      // A pattern that begins at the edge has no level before the stop that stands for it.
      const from = start === 0 ? 1 : start;
      for (const [i, level] of (index === undefined ? [] : (levels[index] ?? [])).entries())
        if (level > values[from + i]!) values[from + i] = level;
      branch = typeof found === 'number' ? undefined : isPair(found) ? found[0] : found;
    }
  }
  const parts: number[] = [];
  for (let at = 1; at < word.length; at++) if (values[at + 1]! % 2 === 1) parts.push(at);
  return parts;
}

const isPair = (found: Branch[string] | undefined): found is readonly [Branch, number] =>
  Array.isArray(found);
