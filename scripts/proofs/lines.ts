import type { Block } from './elements.ts';
import type { PaintedPage } from './glyphs.ts';
import type { Glyph } from './painted.ts';

/** A line of one block, as it is seen. */
export interface Line {
  /** 0 for the first page. */
  readonly page: number;
  readonly block: Block;
  /** From left to right. */
  readonly glyphs: readonly Glyph[];
  /** Of the baseline that most of it stands on, pt from the foot of the page. */
  readonly y: number;
  /** Of most of it, pt. */
  readonly size: number;
  readonly left: number;
  readonly right: number;
  /** In reading order. */
  readonly text: string;
  /** Ends in a hyphen that the breaker of lines made. */
  readonly divided: boolean;
}

/** Nobody types these: keyboards have the hyphen that is a minus too. */
const HYPHEN = /^[\u2010\u00ad]$/u;
const SPACE = /^[\s\u00a0\u200b-\u200f\u2066-\u2069\ufeff]*$/u;
export const isBlank = ({ text }: Glyph) => SPACE.test(text);

/** The value that most of a line's width has. */
function most(glyphs: readonly Glyph[], of: (glyph: Glyph) => number): number {
  const widths = new Map<number, number>();
  for (const glyph of glyphs) {
    const value = Math.round(of(glyph) * 100) / 100;
    widths.set(value, (widths.get(value) ?? 0) + glyph.width);
  }
  let best = 0;
  let widest = -1;
  for (const [value, width] of widths) if (width > widest) [best, widest] = [value, width];
  return best;
}

const RTL = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;

/** Gives the text of glyphs that stand from left to right, in reading order (roughly: for a message). */
function textOf(glyphs: readonly Glyph[]): string {
  const letters = glyphs.filter(({ text }) => /\p{L}/u.test(text));
  const rtl = letters.filter(({ text }) => RTL.test(text)).length * 2 > letters.length;
  // A soft hyphen that is not seen is painted as a space that takes no room.
  const unseen = (g: Glyph, i: number) => isBlank(g) && (glyphs[i + 1]?.x ?? Infinity) - g.x < 0.05;
  const texts = glyphs.filter((g, i) => !unseen(g, i)).map(({ text }) => text);
  if (!rtl) return texts.join('').replace(/\s+/gu, ' ').trim();
  const backwards = texts.reverse().join('');
  return backwards
    .replace(/[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}.,:%]*/gu, (run) =>
      [...run].reverse().join(''),
    )
    .replace(/\s+/gu, ' ')
    .trim();
}

/** em within which a glyph stands on the line as it is: a note's number, a formula's index. */
const RAISED = 0.5;

function finish(page: number, block: Block, painted: readonly Glyph[]): Line | undefined {
  const glyphs = painted
    .map((glyph, i) => ({ glyph, i }))
    .sort((a, b) => a.glyph.x - b.glyph.x || a.i - b.i)
    .map(({ glyph }) => glyph);
  const seen = glyphs.filter((g) => !isBlank(g));
  const [first, last] = [seen[0], seen.at(-1)];
  if (!first || !last) return undefined;
  return {
    page,
    block,
    glyphs,
    y: most(seen, (g) => g.y),
    size: most(seen, (g) => g.size),
    left: Math.min(...seen.map((g) => g.x)),
    right: Math.max(...seen.map((g) => g.x + g.width)),
    text: textOf(glyphs),
    divided: [first, last].some((g) => g.divides || HYPHEN.test(g.text)),
  };
}

/** Gathers what a page paints into lines, each within its block; what has no tag is left out. */
export function linesOf({ glyphs }: PaintedPage, page: number): Line[] {
  const open = new Map<string, Glyph[]>();
  const lines: Line[] = [];
  const close = (block: Block) => {
    const line = finish(page, block, open.get(block.id) ?? []);
    open.delete(block.id);
    if (line) lines.push(line);
  };
  const blocks = new Map<string, Block>();
  for (const glyph of glyphs) {
    const { block } = glyph;
    if (!block) continue;
    blocks.set(block.id, block);
    const so = open.get(block.id);
    if (so && !joins(glyph, so)) close(block);
    const now = open.get(block.id);
    if (now) now.push(glyph);
    else open.set(block.id, [glyph]);
  }
  for (const id of [...open.keys()]) close(blocks.get(id)!);
  return lines;
}

/** Says whether a glyph goes on with a line: on its baseline, or near it and just beside what is there. */
function joins(glyph: Glyph, line: readonly Glyph[]): boolean {
  const first = line.find((g) => !isBlank(g)) ?? line[0]!;
  const last = line.at(-1)!;
  const em = Math.max(first.size, 4);
  // A drop cap stands on the baseline of a line further down.
  if (glyph.size > 1.6 * first.size || glyph.size * 1.6 < first.size) {
    const small = Math.min(glyph.size, first.size) / Math.max(glyph.size, first.size);
    if (small < 0.45) return false;
  }
  const rise = Math.min(Math.abs(glyph.y - first.y), Math.abs(glyph.y - last.y));
  if (Math.abs(glyph.y - first.y) < RAISED * em) return true;
  const left = Math.min(...line.map((g) => g.x));
  const right = Math.max(...line.map((g) => g.x + g.width));
  const apart = Math.max(glyph.x - right, left - (glyph.x + glyph.width));
  return rise < 1.1 * em && apart < 0.6 * em && apart > -0.2 * em;
}
