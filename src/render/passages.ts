import type { Content } from '../model/content.ts';
import type { Passage } from './fonts/choose.ts';
import { eachText } from './texts.ts';

/** Gathers what the prose and the notes say in other languages than the article's, by language. */
export function passagesOf(content: Content, language: string): readonly Passage[] {
  const texts = new Map<string, Set<string>>();
  eachText(content, language, ({ value }, around) => {
    if (around === language) return;
    const known = texts.get(around) ?? new Set();
    texts.set(around, known);
    for (const character of value) known.add(character);
  });
  return [...texts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([tag, characters]) => ({ language: tag, characters: [...characters].sort().join('') }));
}
