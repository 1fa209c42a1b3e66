import type { PaintedPage } from './glyphs.ts';
import { isBlank, type Line, linesOf } from './lines.ts';
import type { Box, Glyph } from './painted.ts';

/** A line with the column that it stands in. */
export interface PlacedLine extends Line {
  /** 0 for the leftmost; what reaches over several is in the first. */
  readonly column: number;
  /** Set in the size of the running text. */
  readonly body: boolean;
}

/** A printed article as its measures see it. */
export interface Proof {
  readonly pages: readonly PaintedPage[];
  readonly lines: readonly PlacedLine[];
  /** Lines of one block, in the order of the text. */
  readonly blocks: ReadonlyMap<string, readonly PlacedLine[]>;
  /** Of the running text, pt. */
  readonly size: number;
  /** From baseline to baseline of the running text, pt. */
  readonly leading: number;
}

const RUNNING = /^(?:P|LBody|NonStruct|Div|BlockQuote)$/u;
/** What stands apart from the running text, in whatever size. */
const APART = /^(?:Note|FENote|Caption|Table|Figure)$/u;

/** Blocks that hold running text. */
export const isRunning = ({ block }: Line) =>
  RUNNING.test(block.role) && !block.within.some((role) => APART.test(role));

/** The value that most have. */
export function commonest(values: Iterable<number>, digits: number): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) {
    const key = Number(value.toFixed(digits));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

interface Span {
  left: number;
  right: number;
}

/** Finds the columns of a page from where its running text stands. */
function columnsOf(lines: readonly Line[]): Span[] {
  const columns: Span[] = [];
  for (const { left, right } of lines) {
    const over = columns.filter((c) => c.left < right - 2 && left < c.right - 2);
    const joined = {
      left: Math.min(left, ...over.map((c) => c.left)),
      right: Math.max(right, ...over.map((c) => c.right)),
    };
    for (const c of over) columns.splice(columns.indexOf(c), 1);
    columns.push(joined);
  }
  return columns.sort((a, b) => a.left - b.left);
}

const overlap = (a: Span, b: Span) => Math.min(a.right, b.right) - Math.max(a.left, b.left);

/** Puts what was painted in order: lines, their columns, and the grid that they stand on. */
export function readProof(pages: readonly PaintedPage[]): Proof {
  const all = pages.map(linesOf);
  const letters = all
    .flat()
    .filter(isRunning)
    .flatMap((l) => l.glyphs.filter((g) => !isBlank(g)));
  const size =
    commonest(
      letters.map((g: Glyph) => g.size),
      1,
    ) ?? 0;
  // The number of a formula stands at half its height.
  const isBody = (line: Line) =>
    isRunning(line) && Math.abs(line.size - size) < 0.3 && /\p{L}/u.test(line.text);
  const lines = all.flatMap((onPage) => {
    const columns = columnsOf(onPage.filter(isBody));
    return onPage.map((line): PlacedLine => {
      const reach = columns.map((column) => overlap(column, line));
      const best = Math.max(0, ...reach);
      const column = Math.max(
        0,
        reach.findIndex((r) => r >= best),
      );
      return { ...line, column, body: isBody(line) };
    });
  });
  const blocks = new Map<string, PlacedLine[]>();
  for (const line of lines) blocks.set(line.block.id, [...(blocks.get(line.block.id) ?? []), line]);
  const steps: number[] = [];
  for (const block of blocks.values())
    for (const [i, line] of block.entries()) {
      const next = block[i + 1];
      if (next?.body && line.body && next.page === line.page && next.column === line.column)
        steps.push(line.y - next.y);
    }
  const leading = commonest(steps, 1) ?? 0;
  return { pages, lines, blocks, size, leading: refine(steps, leading) };
}

/** Takes the leading as exactly as the lines give it. */
function refine(steps: readonly number[], leading: number): number {
  const near = steps.filter((step) => Math.abs(step - leading) < 0.15);
  return near.length > 0 ? near.reduce((sum, step) => sum + step, 0) / near.length : leading;
}

/** Boxes of a page's pictures below a height. */
export const picturesBelow = (page: PaintedPage, y: number): readonly Box[] =>
  page.pictures.filter((box) => box.top < y && box.right - box.left > 20);
