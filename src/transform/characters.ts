import type { Nodes, Root } from 'hast';
import type { VFile } from 'vfile';
import { placeOf, report } from '../model/message.ts';
import { FORBIDDEN } from '../model/xml-characters.ts';

/** Takes away characters that no EPUB can hold, each place with a message. */
export function removeControlCharacters(tree: Root, file: VFile): void {
  const within = (node: Nodes): void => {
    if (node.type === 'text') node.value = without(node.value, node, file);
    if (node.type === 'element')
      for (const [name, value] of Object.entries(node.properties))
        if (typeof value === 'string') node.properties[name] = without(value, node, file);
    if ('children' in node) for (const child of node.children) within(child);
  };
  within(tree);
}

function without(text: string, node: Nodes, file: VFile): string {
  const found = text.match(FORBIDDEN);
  if (!found) return text;
  const names = [...new Set(found)].map((sign) => codeOf(sign)).join(', ');
  report(
    file,
    'warning',
    'control-character',
    `Expected text, found ${found.length === 1 ? 'a character' : 'characters'} that no EPUB can hold (${names})`,
    { place: placeOf(node), note: 'Take it out of the manuscript; it is left out here.' },
  );
  return text.replace(FORBIDDEN, '');
}

const codeOf = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
