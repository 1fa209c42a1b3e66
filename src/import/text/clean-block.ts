import type { Block, List } from './blocks/block.ts';

/** Applies a cleaning of texts to all that a block holds. */
export function cleanBlock(block: Block, clean: (text: string) => string): Block {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, lines: block.lines.map(clean) };
    case 'heading':
      return { ...block, text: clean(block.text) };
    case 'quotation':
      return { ...block, paragraphs: block.paragraphs.map(clean) };
    case 'list':
      return cleanList(block, clean);
    case 'box':
      return { ...block, blocks: block.blocks.map((one) => cleanBlock(one, clean)) };
    case 'break':
      return block;
  }
}

function cleanList(list: List, clean: (text: string) => string): List {
  const items = list.items.map(({ text, lists }) => ({
    text: clean(text),
    lists: lists.map((one) => cleanList(one, clean)),
  }));
  return { ...list, items };
}
