import type { Block, Paragraph } from './block.ts';

/** Lines that a poem has at least, and words that its lines have between them. */
const LINES = 3;
const WORDS = 3.5;

/** Puts the turns of an interview, from the first to the last, and the stanzas of poems into boxes. */
export function boxBlocks(blocks: readonly Block[]): Block[] {
  const first = blocks.findIndex(isTurn);
  if (first < 0) return boxVerse(blocks);
  const end = blocks.findLastIndex(isTurn) + 1;
  const inside = blocks.slice(first, end);
  return [
    ...boxVerse(blocks.slice(0, first)),
    { kind: 'box', name: 'interview', blocks: inside, line: inside[0]?.line ?? 1 },
    ...boxVerse(blocks.slice(end)),
  ];
}

const isTurn = (block: Block) => block.kind === 'paragraph' && block.speaker !== undefined;

function boxVerse(blocks: readonly Block[]): Block[] {
  const boxed: Block[] = [];
  let stanzas: Paragraph[] = [];
  const end = () => {
    const [first] = stanzas;
    if (first) boxed.push({ kind: 'box', name: 'verse', blocks: stanzas, line: first.line });
    stanzas = [];
  };
  for (const block of blocks)
    if (block.kind === 'paragraph' && isStanza(block)) stanzas.push(block);
    else {
      end();
      boxed.push(block);
    }
  end();
  return boxed;
}

/** A stanza is lines of words; figures, addresses and lists of names are lines of something else. */
function isStanza({ lines }: Paragraph): boolean {
  if (lines.length < LINES || lines.some((line) => /[\d@:/]/u.test(line))) return false;
  const words = lines.flatMap((line) => line.split(' '));
  const names = words.filter((word) => /^\p{Lu}/u.test(word));
  return words.length >= lines.length * WORDS && names.length < words.length * 0.6;
}
