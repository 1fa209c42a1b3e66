import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { placeOf, report } from '../model/message.ts';
import { isHtml } from './html-elements.ts';

const BARE_TAG = /^<([a-z][\w-]*)>$/iu;
const BLOCKS: ReadonlySet<string> = new Set([
  ...['root', 'blockquote', 'listItem', 'footnoteDefinition'],
]);

/**
 * Prints a lone tag of no element that HTML has, such as the `<name>` of a command, with a message: it
 * was meant as text, and a browser would swallow it.
 */
export function printLiteralTags(tree: Root, file: VFile): void {
  visit(tree, 'html', (node, index, parent) => {
    if (!parent || index === undefined || BLOCKS.has(parent.type)) return;
    const name = BARE_TAG.exec(node.value)?.[1];
    if (!name || isHtml(name)) return;
    const end = `</${name}>`;
    if (parent.children.some((other) => other.type === 'html' && other.value === end)) return;
    report(
      file,
      'warning',
      'literal-tag',
      `Expected HTML, found \`${node.value}\`, which is printed as written`,
      {
        place: placeOf(node),
        note: `Write \`\\${node.value}\`, or put it between backticks.`,
      },
    );
    parent.children[index] = {
      type: 'text',
      value: node.value,
      ...(node.position && { position: node.position }),
    };
  });
}
