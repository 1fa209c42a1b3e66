import { isName } from '../people/name.ts';
import { endsSentence } from '../sentence.ts';
import { isTitle, isUnspaced } from '../title.ts';
import type { Block } from './block.ts';

const LENGTH = 80;
const WORDS = 10;
const PROSE = 100;

/**
 * Finds subheads among paragraphs: one short line without a stop, between paragraphs of whole sentences.
 * A line of which that is not sure stays a paragraph.
 */
export function findSubheads(blocks: readonly Block[]): Block[] {
  return blocks.map((block, at) => {
    if (block.kind !== 'paragraph' || block.lines.length > 1 || block.speaker !== undefined)
      return block;
    const [text = ''] = block.lines;
    if (!isSubhead(text) || !isProse(blocks[at + 1], text)) return block;
    const before = blocks[at - 1];
    if (before && !isEnded(before)) return block;
    return { kind: 'heading', text, depth: 2, line: block.line };
  });
}

function isSubhead(text: string): boolean {
  const long = isUnspaced(text) ? text.length > 25 : text.length > LENGTH;
  // What someone says stands in quotation marks, a credit in brackets.
  if (/^["“«„(].*["”»“)]$/u.test(text)) return false;
  if (long || text.split(' ').length > WORDS || !isTitle(text) || /[!]$/u.test(text)) return false;
  // Names, figures and places alone are lines of something else.
  return (
    /\p{L}{2}/u.test(text) &&
    !(isName(text) && text.split(' ').length < 4 && !isUnspaced(text) && isTitleCase(text))
  );
}

const isTitleCase = (text: string) =>
  text.split(' ').every((word) => /^\p{Lu}/u.test(word)) && /\p{Ll}/u.test(text);

/** Prose: longer than what stands over it, in sentences. */
function isProse(block: Block | undefined, over: string): boolean {
  if (!block) return false;
  if (block.kind === 'list' || block.kind === 'quotation') return true;
  if (block.kind !== 'paragraph') return false;
  const text = block.lines.join(' ');
  const enough = isUnspaced(text) ? PROSE / 2.5 : PROSE;
  return text.length >= Math.min(enough, over.length * 1.6) && endsSentence(text);
}

function isEnded(block: Block): boolean {
  if (block.kind === 'heading') return false;
  return block.kind !== 'paragraph' || endsSentence(block.lines.at(-1) ?? '');
}
