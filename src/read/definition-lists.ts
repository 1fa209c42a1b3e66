import type { Paragraph, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import type { DefinitionDescription, DefinitionList, DefinitionTerm } from '../model/markdown.ts';
import { positionFrom } from './positions.ts';

/** Terms that may stand above one description, and the letters of each, alone or not: more is prose. */
const MOST_TERMS = 5;
const LONGEST_TERM = 80;
const LONGEST_OF_SEVERAL = 50;

/**
 * Makes lists of descriptions and the terms above them, one term a line. A description beside a table is
 * its caption, as pandoc has it; one that has no term above it is prose, and is given back to it.
 * @param prose the text that the tree was parsed from.
 */
export function makeDefinitionLists(tree: Root, prose: string): void {
  let lines: readonly string[] | undefined;
  const stack: Parents[] = [tree];
  for (let parent = stack.pop(); parent; parent = stack.pop()) {
    const isList = parent.type === 'definitionList';
    if (!isList && parent.children.some((child) => child.type === 'definitionDescription')) {
      lines ??= prose.split('\n');
      // Only what holds blocks has descriptions, and gets blocks back.
      parent.children = gather(parent.children, lines) as typeof parent.children;
    }
    for (const child of parent.children) if ('children' in child) stack.push(child);
  }
}

function gather(nodes: readonly RootContent[], lines: readonly string[]): RootContent[] {
  const result: RootContent[] = [];
  for (const [i, node] of nodes.entries()) {
    const last = result.at(-1);
    const next = nodes[i + 1];
    if (node.type !== 'definitionDescription') result.push(node);
    else if (last?.type === 'table' || (next?.type === 'table' && !isTerm(last)))
      result.push(...captionOf(node));
    else if (last?.type === 'definitionList') add(last, node);
    else if (isTerm(last)) {
      result.pop();
      const before = result.at(-1);
      const list = before?.type === 'definitionList' ? before : listAt(last);
      if (list !== before) result.push(list);
      for (const term of termsOf(last)) list.children.push(term);
      add(list, node);
    } else giveBack(node, result);
    if (node.type === 'definitionDescription' && next?.type === 'definitionDescription') {
      const term = takeLazyTerm(node, next, lines);
      if (term) result.push(term);
    }
  }
  return result;
}

function listAt(term: Paragraph): DefinitionList {
  return { type: 'definitionList', children: [], ...positionFrom(term) };
}

function add(list: DefinitionList, node: DefinitionDescription): void {
  list.children.push(node);
  if (list.position && node.position) list.position.end = { ...node.position.end };
}

const isTerm = (node: RootContent | undefined): node is Paragraph => {
  if (node?.type !== 'paragraph') return false;
  const lengths = linesOf(node.children).map(lengthOf);
  const longest = lengths.length > 1 ? LONGEST_OF_SEVERAL : LONGEST_TERM;
  return lengths.length <= MOST_TERMS && lengths.every((n) => n > 0 && n <= longest);
};

function lengthOf(nodes: readonly PhrasingContent[]): number {
  let length = 0;
  for (const node of nodes)
    if ('children' in node) length += lengthOf(node.children);
    else length += 'value' in node ? node.value.trim().length : 0;
  return length;
}

function termsOf(paragraph: Paragraph): DefinitionTerm[] {
  return linesOf(paragraph.children).map((children, i) => {
    const { position } = positionFrom(paragraph);
    if (position) position.start.line += i;
    return { type: 'definitionTerm', children, ...(position && { position }) };
  });
}

/** Parts a paragraph's content at the ends of its lines; emphasis that crosses one keeps it whole. */
function linesOf(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'break') lines.push([]);
    else if (node.type !== 'text' || !node.value.includes('\n')) lines.at(-1)?.push(node);
    else
      for (const [i, value] of node.value.split('\n').entries()) {
        if (i > 0) lines.push([]);
        const { position } = positionFrom(node);
        if (position && i > 0) position.start = { line: position.start.line + i, column: 1 };
        if (value !== '') lines.at(-1)?.push({ ...node, value, ...(position && { position }) });
      }
  }
  return lines;
}

/**
 * Takes the next term out of a description that it was read into, since no empty line parts the two:
 * lines that don't stand in and have a description right below.
 */
function takeLazyTerm(
  node: DefinitionDescription,
  next: DefinitionDescription,
  lines: readonly string[],
): Paragraph | undefined {
  const last = node.children.at(-1);
  const end = last?.position?.end.line;
  const column = node.position?.start.column ?? 1;
  if (last?.type !== 'paragraph' || !end || next.position?.start.line !== end + 1) return undefined;
  const all = linesOf(last.children);
  let count = 0;
  while (count < all.length - 1 && /^\S/u.test(lines[end - 1 - count]?.slice(column - 1) ?? ''))
    count++;
  if (count === 0) return undefined;
  const { position } = positionFrom(last);
  if (position) position.start = { line: end - count + 1, column };
  last.children = joined(all.slice(0, -count));
  return {
    type: 'paragraph',
    children: joined(all.slice(-count)),
    ...(position && { position }),
  };
}

const joined = (lines: readonly PhrasingContent[][]): PhrasingContent[] =>
  lines.flatMap((line, i): PhrasingContent[] =>
    i === 0 ? line : [{ type: 'text', value: '\n', ...positionFrom(line[0] ?? {}) }, ...line],
  );

/** A line `: …` beside a table says what the table shows. */
function captionOf({ children }: DefinitionDescription): RootContent[] {
  const [first, ...rest] = children;
  if (first?.type !== 'paragraph') return children;
  const label: PhrasingContent = { type: 'text', value: 'Table: ', ...positionFrom(first) };
  const [text, ...more] = first.children;
  const line: PhrasingContent[] =
    text?.type === 'text'
      ? [{ ...text, value: `Table: ${text.value}` }, ...more]
      : [label, ...first.children];
  return [{ ...first, children: line }, ...rest];
}

/** Gives the colon back to the prose that it stands in. */
function giveBack(node: DefinitionDescription, to: RootContent[]): void {
  const [first, ...rest] = node.children;
  const colon: PhrasingContent = { type: 'text', value: ': ', ...positionFrom(node) };
  const last = to.at(-1);
  const follows =
    last?.type === 'paragraph' && last.position?.end.line === (node.position?.start.line ?? 0) - 1;
  const words = first?.type === 'paragraph' ? first.children : [];
  if (follows)
    last.children.push({ type: 'text', value: '\n', ...positionFrom(node) }, colon, ...words);
  else to.push({ type: 'paragraph', children: [colon, ...words], ...positionFrom(node) });
  const paragraph = to.at(-1);
  if (paragraph?.position && first?.position) paragraph.position.end = { ...first.position.end };
  to.push(...(first?.type === 'paragraph' ? rest : node.children));
}
