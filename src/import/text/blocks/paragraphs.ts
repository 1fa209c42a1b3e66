import { bare, type Line } from '../lines.ts';
import { endsSentence } from '../sentence.ts';
import type { Paragraph } from './block.ts';
import type { Joiner } from './join.ts';

/** Characters that a line of verse or of an address has at most. */
const SHORT = 60;
/** Lines of one block whose breaks are kept. */
const MOST = 60;

const indentOf = ({ text }: Line) => text.length - text.trimStart().length;

/**
 * Makes paragraphs of lines that no blank one parts. Where lines are broken at a width they are joined;
 * else each is a paragraph, but short ones that end in no sentence keep together, broken as they are.
 */
export function readParagraphs(
  run: readonly Line[],
  width: number | undefined,
  joiner: Joiner,
): Paragraph[] {
  const limit = width === undefined ? SHORT : width * 0.65;
  if (run.length > 1 && run.length <= MOST && run.every((line) => bare(line).length <= limit)) {
    const open = run.filter((line) => !endsSentence(bare(line))).length;
    if (open >= run.length / 2)
      return [{ kind: 'paragraph', lines: run.map(bare), line: run[0]!.number }];
  }
  if (width === undefined)
    return run.map((line) => ({ kind: 'paragraph', lines: [bare(line)], line: line.number }));
  return joined(run, width, joiner);
}

function joined(run: readonly Line[], width: number, joiner: Joiner): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let pieces: string[] = [];
  let from = run[0]!;
  const end = () => {
    if (pieces.length > 0)
      paragraphs.push({ kind: 'paragraph', lines: [pieces.join('')], line: from.number });
  };
  for (const [i, line] of run.entries()) {
    const before = run[i - 1];
    const ended = before !== undefined && endsSentence(bare(before));
    const indented = before !== undefined && indentOf(line) >= indentOf(before) + 2;
    const short = before !== undefined && bare(before).length < width * 0.6;
    if (pieces.length === 0 || (ended && (indented || short))) {
      end();
      pieces = [];
      from = line;
    }
    joiner.add(pieces, bare(line), line.number);
  }
  end();
  return paragraphs;
}
