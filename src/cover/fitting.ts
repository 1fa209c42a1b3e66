import { type Breaks, balanceLines, fillLines, type Stretch } from './breaking.ts';
import { graphemesOf } from './faces.ts';
import type { Paragraph, SetLine, TextStyle } from './shaping.ts';

/** A text set in lines at its size. */
export interface Block {
  readonly lines: readonly SetLine[];
  /** px */
  readonly size: number;
  /** px from baseline to baseline. */
  readonly leading: number;
}

/** What a text is to be fitted into. */
export interface Space {
  /** px */
  readonly width: number;
  /** px; without it only the lines are counted. */
  readonly height?: number;
  readonly lines: number;
}

/** Distance of baselines, in em: marks above and below need more room in some scripts. */
function leadingOf({ text, style }: Paragraph): number {
  if (/\p{Script=Arabic}/u.test(text)) return style.weight > 400 ? 1.4 : 1.6;
  if (/\p{Mn}/u.test(text.normalize('NFD')) && style.role === 'text')
    return style.weight > 400 ? 1.14 : 1.36;
  return style.role === 'text' && style.weight > 400 ? 1.08 : 1.36;
}

/** Height from the top of the first line's ink to the last line's descenders, in px. */
export function heightOf({ lines, size, leading }: Block): number {
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) return 0;
  return first.top * size + (lines.length - 1) * leading + Math.max(0.2, -last.bottom) * size;
}

/** Sets stretches of a paragraph as a block. */
function blockOf(paragraph: Paragraph, stretches: readonly Stretch[], size: number): Block {
  return {
    lines: stretches.map(({ start, end }) => paragraph.setLine(start, end)),
    size,
    leading: Math.round(leadingOf(paragraph) * size),
  };
}

/** Tries one size: the lines balanced, or nothing where they don't fit the space. */
export function fitAt(
  paragraph: Paragraph,
  size: number,
  { width, height = Infinity, lines }: Space,
  breaks: Breaks,
): Block | undefined {
  const filled = fillLines(paragraph, width / size, breaks);
  if (!filled || filled.length > lines) return undefined;
  const count = filled.length;
  const even = count > 1 ? balanceLines(paragraph, width / size, breaks, count) : filled;
  const block = blockOf(paragraph, even ?? filled, size);
  return heightOf(block) <= height ? block : undefined;
}

/** Fits a text at the first size that holds it, trying gentler breaks at every size before harder ones. */
export function fitText(
  paragraph: Paragraph,
  sizes: readonly number[],
  space: Space,
  breaks: readonly Breaks[] = ['spaces', 'hyphens'],
): Block | undefined {
  for (const way of breaks)
    for (const size of sizes) {
      const block = fitAt(paragraph, size, space, way);
      if (block) return block;
    }
  return undefined;
}

/** Fits a text, and where even the smallest size is too large, ends it at a word with an ellipsis. */
export function fitOrEnd(
  text: string,
  style: TextStyle,
  sizes: readonly number[],
  space: Space,
  shape: (text: string, style: TextStyle) => Paragraph,
): Block {
  const whole = fitText(shape(text, style), sizes, space);
  const smallest = sizes.at(-1) ?? 12;
  if (whole) return whole;
  const ends = wordEnds(text);
  let [low, high] = [0, ends.length];
  let best: Block = { lines: [], size: smallest, leading: smallest };
  while (low < high) {
    const middle = (low + high) >> 1;
    const begun = `${text.slice(0, ends[middle]).replace(/[\p{P}\s]+$/u, '')}…`;
    const block = fitText(shape(begun, style), [smallest], space, ['hyphens', 'anywhere']);
    if (block) {
      best = block;
      low = middle + 1;
    } else high = middle;
  }
  return best;
}

/** Places where a text can end: after words, and within one that is longer than any line. */
function wordEnds(text: string): number[] {
  return graphemesOf(text)
    .filter(({ at }, i) => /^\s/u.test(text.slice(at + 1, at + 2)) || i % 40 === 39)
    .map(({ at, text: grapheme }) => at + grapheme.length);
}
