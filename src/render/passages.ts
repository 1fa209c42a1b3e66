import type { ElementContent, Root } from 'hast';
import type { Content } from '../model/content.ts';
import { readLanguage } from '../model/language.ts';
import type { Passage } from './fonts/choose.ts';

type Node = Root | ElementContent | Root['children'][number];

/** Gathers what the prose and the notes say in other languages than the article's, by language. */
export function passagesOf(content: Content, language: string): readonly Passage[] {
  const texts = new Map<string, Set<string>>();
  const gather = (node: Node, around: string): void => {
    if (node.type === 'text' && around !== language) {
      const known = texts.get(around) ?? new Set();
      texts.set(around, known);
      for (const character of node.value) known.add(character);
    }
    if (!('children' in node)) return;
    const said = node.type === 'element' ? node.properties.lang : undefined;
    const own = typeof said === 'string' ? readLanguage(said) : undefined;
    for (const child of node.children) gather(child, own ?? around);
  };
  gather(content.body, language);
  for (const note of content.notes) for (const child of note.children) gather(child, language);
  return [...texts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([tag, characters]) => ({ language: tag, characters: [...characters].sort().join('') }));
}
