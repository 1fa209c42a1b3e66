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
  return {
    node: block,
    text,
    placeAt(index) {
      const from = starts.findLast(({ at }) => at <= index);
      const start = from?.node.position?.start;
      if (!from || !start) return undefined;
      const before = text.slice(from.at, index).split('\n');
      const column =
        before.length === 1 ? start.column + (index - from.at) : (before.at(-1) ?? '').length + 1;
      return { line: start.line + before.length - 1, column };
    },
  };
}
