import { bare, isFull, type Line } from '../lines.ts';
import { markedHeading } from '../title.ts';
import type { Block } from './block.ts';
import { boxBlocks } from './boxes.ts';
import { findTurns } from './interview.ts';
import type { Joiner } from './join.ts';
import { readList } from './list.ts';
import { readParagraphs } from './paragraphs.ts';
import { readQuotation } from './quotation.ts';
import { findSubheads } from './subheads.ts';

const BREAK =
  /^(?:(?:[*•⁂§❖◆◇■□●○~#=_·☙❧]\s*){1,10}|[-–—]{3,}|(?:[-–—]\s+){2,}[-–—]|_{3,}|={3,})$/u;

/**
 * Reads the blocks of a text: paragraphs, lists, quotations, breaks, subheads, turns of an interview.
 * @param width where lines are broken at one (see `wrapWidth`).
 */
export function readBlocks(
  lines: readonly Line[],
  width: number | undefined,
  joiner: Joiner,
): Block[] {
  const blocks: Block[] = [];
  let run: Line[] = [];
  const add = (more: readonly Block[]) => {
    for (const block of more) blocks.push(block);
  };
  const endRun = () => {
    if (run.length > 0) add(readParagraphs(run, width, joiner));
    run = [];
  };
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!;
    if (!isFull(line)) {
      endRun();
      at++;
      continue;
    }
    const found = readMarked(lines, at, width !== undefined, joiner, run.length === 0);
    if (found) {
      endRun();
      add(found.blocks);
      at = found.end;
    } else {
      run.push(line);
      at++;
    }
  }
  endRun();
  return boxBlocks(findSubheads(findTurns(blocks)));
}

interface Marked {
  readonly blocks: readonly Block[];
  readonly end: number;
}

/** Reads what has a mark of its own. */
function readMarked(
  lines: readonly Line[],
  at: number,
  wrapped: boolean,
  joiner: Joiner,
  begins: boolean,
): Marked | undefined {
  const line = lines[at]!;
  const text = bare(line);
  if (text.length <= 40 && BREAK.test(text)) {
    if (/[\p{L}\p{N}]/u.test(text)) return undefined;
    return { blocks: [{ kind: 'break', line: line.number }], end: at + 1 };
  }
  const heading = begins || /^#{1,6}\s/u.test(text) ? markedHeading(lines, at) : undefined;
  if (heading) {
    const depth = Math.min(6, Math.max(2, heading.level)) as 2 | 3 | 4 | 5 | 6; // clamped to these
    const block = { kind: 'heading', text: heading.text, depth, line: line.number } as const;
    return { blocks: [block], end: at + heading.lines.length };
  }
  const quoted = readQuotation(lines, at, joiner);
  if (quoted) return { blocks: [quoted.quotation], end: quoted.end };
  // In a line that goes on from another, a number or a dash is part of its sentence.
  if (!begins && wrapped && !/^\s*[•▪●◦‣]/u.test(line.text)) return undefined;
  const list = readList(lines, at, wrapped, joiner);
  if (!list) return undefined;
  const spoken = lines.slice(at, list.end).filter(isFull);
  return { blocks: list.list ? [list.list] : spoken.map(paragraphOf), end: list.end };
}

const paragraphOf = (line: Line): Block => ({
  kind: 'paragraph',
  lines: [bare(line)],
  line: line.number,
});
