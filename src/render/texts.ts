import type { ElementContent, Root, Text } from 'hast';
import type { Content } from '../model/content.ts';
import { readLanguage } from '../model/language-tag.ts';

type Node = Root | ElementContent | Root['children'][number];

/**
 * Tells each text of the prose, then of the notes, with the language that it is in (BCP 47): that of the
 * nearest element with a `lang`, else the article's.
 */
export function eachText(
  { body, notes }: Content,
  language: string,
  tell: (text: Text, language: string) => void,
): void {
  const look = (node: Node, around: string): void => {
    if (node.type === 'text') tell(node, around);
    if (!('children' in node)) return;
    const said = node.type === 'element' ? node.properties.lang : undefined;
    const own = typeof said === 'string' ? readLanguage(said) : undefined;
    for (const child of node.children) look(child, own ?? around);
  };
  look(body, language);
  for (const note of notes) for (const child of note.children) look(child, language);
}
