import { type Breaks, balanceLines, countStumbles, fillLines } from './breaking.ts';
import { graphemesOf } from './faces.ts';
import type { Paragraph, SetLine, TextStyle } from './shaping.ts';

/** A text set in lines at its size. */
export interface Block {
  readonly lines: readonly SetLine[];
  /** px */
  readonly size: number;
  /** px from baseline to baseline. */
  readonly leading: number;
  /** Lines that end in a word that belongs to the next. */
  readonly stumbles: number;
}

/** What a text is to be fitted into. */
export interface Space {
  /** px */
  readonly width: number;
  /** px; without it only the lines are counted. */
  readonly height?: number;
  readonly lines: number;
}

/** Distance of baselines, in em: large type stands closer; marks above and below need room. */
function leadingOf({ text, style }: Paragraph): number {
  const display = style.role === 'display';
  if (/\p{Script=Arabic}/u.test(text)) return display ? 1.4 : 1.6;
  if (!display) return 1.36;
  return /\p{Mn}/u.test(text.normalize('NFD')) ? 1.14 : 1.08;
}

/** Height from the top of the first line's ink to the last line's descenders, in px. */
export function heightOf({ lines, size, leading }: Block): number {
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) return 0;
  return first.top * size + (lines.length - 1) * leading + Math.max(0.2, -last.bottom) * size;
}

/** Lines of a text that are worth balancing; beyond, nobody sees it. */
const BALANCED = 12;

/** Sets a paragraph at one size, its lines balanced, or gives nothing where it doesn't fit the space. */
export function fitAt(
  paragraph: Paragraph,
  size: number,
  { width, height = Infinity, lines }: Space,
  breaks: Breaks,
): Block | undefined {
  const filled = fillLines(paragraph, width / size, breaks);
  if (!filled || filled.length > lines) return undefined;
  const leading = Math.round(leadingOf(paragraph) * size);
  if ((filled.length - 1) * leading > height) return undefined;
  const even =
    filled.length > 1 && filled.length <= BALANCED
      ? balanceLines(paragraph, width / size, breaks, filled.length)
      : undefined;
  const breaking = even ?? filled;
  const set = breaking.map(({ start, end }) => paragraph.setLine(start, end));
  const stumbles = countStumbles(paragraph.text, breaking);
  const block = { lines: set, size, leading, stumbles };
  // The breaks were found from widths that know nothing of what is kerned across them.
  const narrow = set.every(({ left, right }) => (right - left) * size <= width);
  return narrow && heightOf(block) <= height ? block : undefined;
}

/** Fits a text at the first size that holds it; harder breaks are tried when no size does with gentler ones. */
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

/** How much full and even lines weigh against large type: found by looking at covers. */
const FULLNESS = 0.6;
const EVENNESS = 0.35;
const STUMBLE = 0.84;

/**
 * Fits a headline at the size that makes most of the page: large, but with lines that are full and even
 * rather than one word each.
 */
export function fitBest(
  paragraph: Paragraph,
  sizes: readonly number[],
  space: Space,
): Block | undefined {
  let best: { readonly block: Block; readonly score: number } | undefined;
  for (const breaks of ['spaces', 'hyphens'] as const) {
    for (const size of sizes) {
      const block = fitAt(paragraph, size, space, breaks);
      if (!block) continue;
      const widths = block.lines.map(({ left, right }) => (right - left) * size);
      const full = widths.reduce((sum, width) => sum + width, 0) / (widths.length * space.width);
      // A word alone between longer lines is a stumble.
      const even = Math.min(...widths) / Math.max(1, ...widths);
      const score = size * full ** FULLNESS * even ** EVENNESS * STUMBLE ** block.stumbles;
      if (score > (best?.score ?? 0)) best = { block, score };
    }
    if (best) break;
  }
  return best?.block;
}

/** Fits a text, and where even the smallest size is too large, ends it at a word with an ellipsis. */
export function fitOrEnd(
  text: string,
  style: TextStyle,
  sizes: readonly number[],
  space: Space,
  shape: (text: string, style: TextStyle) => Paragraph,
): Block {
  const hardest = ['spaces', 'hyphens', 'anywhere'] as const;
  const whole = fitText(shape(text, style), sizes, space, hardest);
  if (whole) return whole;
  const smallest = sizes.slice(-1);
  const ends = wordEnds(text);
  let best: Block = { lines: [], size: smallest[0] ?? 12, leading: 0, stumbles: 0 };
  for (let [low, high] = [0, ends.length]; low < high; ) {
    const middle = (low + high) >> 1;
    const begun = `${text.slice(0, ends[middle]).replace(/[\p{P}\s]+$/u, '')}…`;
    const block = fitText(shape(begun, style), smallest, space, hardest);
    if (block) {
      best = block;
      low = middle + 1;
    } else high = middle;
  }
  return best;
}

/** Places where a text can end: after words, and within one that is longer than any line. */
function wordEnds(text: string): number[] {
  let length = 0;
  return graphemesOf(text)
    .filter(({ at, text: grapheme }) => {
      length = /^\s/u.test(grapheme) ? 0 : length + 1;
      return length > 0 && (length % 40 === 0 || /^\s/u.test(text.slice(at + grapheme.length)));
    })
    .map(({ at, text: grapheme }) => at + grapheme.length);
}
