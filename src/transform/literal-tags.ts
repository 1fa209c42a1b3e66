import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { placeOf, report } from '../model/message.ts';
import { openTally } from '../model/tally.ts';
import { isHtml } from './html-elements.ts';
import { proseBlocks } from './prose-blocks.ts';

/** A tag that HTML's parser would take and CommonMark does not: a value with `/` and no quotes (§6.6). */
const LOOSE_TAG = /<([a-z][\w-]*)(?:\s[^<>]*)>/giu;
const BARE_TAG = /^<([a-z][\w-]*)>$/iu;
const BLOCKS: ReadonlySet<string> = new Set([
  ...['root', 'blockquote', 'listItem', 'footnoteDefinition'],
]);

/**
 * Prints a lone tag of no element that HTML has, such as the `<name>` of a command, with a message: it
 * was meant as text, and a browser would swallow it. A tag of HTML that Markdown has taken for text is
 * told too.
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
  tellLooseTags(tree, file);
}

function tellLooseTags(tree: Root, file: VFile): void {
  const lines = String(file.value).split('\n');
  const tally = openTally(file);
  for (const { text, placeAt } of proseBlocks(tree))
    for (const { 0: tag, 1: name = '', index } of text.matchAll(LOOSE_TAG)) {
      const place = placeAt(index);
      // One that was written with an escape or a reference was meant as text.
      if (!isHtml(name) || !place || !isWritten(tag, lines[place.line - 1] ?? '')) continue;
      tally.tell(name, {
        severity: 'warning',
        ruleId: 'literal-tag',
        reason: `Expected HTML, found \`${tag.length > 48 ? `${tag.slice(0, 47)}…` : tag}\`, which Markdown takes for text; it is printed as written`,
        note: 'Put the values of its attributes in quotes, or take the tag out.',
        place,
      });
    }
  tally.close();
}

function isWritten(tag: string, line: string): boolean {
  const [first = tag] = tag.split('\n');
  const at = line.indexOf(first);
  return at >= 0 && line[at - 1] !== '\\';
}
