import type { Parents, PhrasingContent, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { openTally, type Tally } from '../model/tally.ts';

/** A reference in full, or one whose label is its text; brackets behind a word are an index. */
const REFERENCE = /(?<![\p{L}\p{N}\])])!?\[([^[\]^]{1,300})\]\[([^[\]^]{0,200})\]/gu;

/**
 * Prints the text of a reference to an address that is defined nowhere, where Markdown would print its
 * brackets and its label (CommonMark §6.3), with a message: other tools add definitions from files of
 * their own. Figures in brackets are words.
 */
export function openMissingReferences(tree: Root, file: VFile): void {
  const source = String(file.value);
  const tally = openTally(file);
  const stack: Parents[] = [tree];
  for (let parent = stack.pop(); parent; parent = stack.pop()) {
    const { children } = parent;
    if (children.some((child) => child.type === 'text' && child.value.includes('][')))
      // What holds a text holds phrasing.
      parent.children = (children as PhrasingContent[]).flatMap((child): PhrasingContent[] =>
        child.type === 'text' ? opened(child, source, tally) : [child],
      ) as typeof children;
    for (const child of parent.children) if ('children' in child) stack.push(child);
  }
  tally.close();
}

function opened(node: Text, source: string, tally: Tally): Text[] {
  const { start, end } = node.position ?? {};
  const written = plain(source.slice(start?.offset ?? 0, end?.offset ?? 0));
  const parts: Text[] = [];
  let from = 0;
  const put = (first: number, last: number) => {
    if (last > first) parts.push(part(node, first, last));
  };
  for (const { 0: whole, 1: text = '', 2: label = '', index } of node.value.matchAll(REFERENCE)) {
    const isWord = /\p{L}{2}/u.test(`${text} ${label}`) && !/^\d*$/u.test(label || text);
    // Brackets that were written with a backslash are meant as text.
    if (!isWord || !written.includes(plain(`][${label}]`))) continue;
    const at = part(node, index, index + 1).position?.start;
    tally.tell('', {
      severity: 'warning',
      ruleId: 'missing-reference',
      reason: `Expected a definition of \`[${plain(label || text)}]\`, found none; \`${plain(text)}\` is printed without a link`,
      note: `Add a line \`[${plain(label || text)}]: https://…\` with the address.`,
      ...(at && { place: { line: at.line, column: at.column } }),
    });
    put(from, index);
    const begin = index + whole.indexOf('[') + 1;
    put(begin, begin + text.length);
    from = index + whole.length;
  }
  if (from === 0) return [node];
  put(from, node.value.length);
  return parts;
}

const plain = (text: string): string => text.replace(/\s*\n[\s>]*/gu, ' ');

/** Gives a part of a text with its place. */
function part(node: Text, from: number, to: number): Text {
  const value = node.value.slice(from, to);
  if (!node.position) return { type: 'text', value };
  const at = (offset: number) => {
    const above = node.value.slice(0, offset).split('\n');
    const { line, column, offset: first = 0 } = node.position!.start;
    return {
      line: line + above.length - 1,
      column: above.length === 1 ? column + offset : (above.at(-1) ?? '').length + 1,
      offset: first + offset,
    };
  };
  return { type: 'text', value, position: { start: at(from), end: at(to) } };
}
