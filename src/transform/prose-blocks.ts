import type { Nodes, Parents, Root } from 'mdast';
import type { Place } from '../model/message.ts';

/** Stands in a block's text for what is not prose: code, a picture, raw HTML. */
const OBJECT = '\ufffc';

/** The prose of one block as it was parsed, with the place of each of its characters. */
export interface ProseBlock {
  readonly node: Parents;
  readonly text: string;
  placeAt(index: number): Place | undefined;
}

/** Gathers the blocks that hold prose: paragraphs, headings, cells. */
export function proseBlocks(tree: Root): ProseBlock[] {
  const blocks: ProseBlock[] = [];
  const find = (node: Nodes): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      blocks.push(proseOf(node));
    else if ('children' in node) for (const child of node.children) find(child);
  };
  find(tree);
  return blocks;
}

function proseOf(block: Parents): ProseBlock {
  let text = '';
  const starts: { readonly at: number; readonly node: Nodes }[] = [];
  const gather = (node: Nodes): void => {
    starts.push({ at: text.length, node });
    if (node.type === 'text') text += node.value;
    else if (node.type === 'break') text += '\n';
    else if ('children' in node) for (const child of node.children) gather(child);
    else text += OBJECT;
  };
  for (const child of block.children) gather(child);
  // Made at the first question: most blocks are never asked.
  let feeds: readonly number[] | undefined;
  return {
    node: block,
    text,
    placeAt(index) {
      const from = starts[lastUpTo(starts, index, ({ at }) => at)];
      const start = from?.node.position?.start;
      if (!from || !start) return undefined;
      feeds ??= [...text.matchAll(/\n/gu)].map((found) => found.index);
      const before = lastUpTo(feeds, from.at - 1, Number);
      const last = lastUpTo(feeds, index - 1, Number);
      const column =
        last === before ? start.column + (index - from.at) : index - (feeds[last] ?? 0);
      return { line: start.line + last - before, column };
    },
  };
}

/** Finds the last of an ordered list that is not beyond a value, or -1. */
function lastUpTo<T>(list: readonly T[], value: number, of: (item: T) => number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (of(list[middle]!) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
