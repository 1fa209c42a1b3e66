import type { Direction } from '../model/article.ts';
import { type Block, heightOf } from './fitting.ts';
import { MEASURE, PAGE } from './page.ts';
import type { SetLine } from './shaping.ts';

/** What is drawn, in px from the page's top left corner; a line stands on its `y`. */
export type Shape =
  | {
      readonly kind: 'rule';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: string;
    }
  | {
      readonly kind: 'line';
      readonly line: SetLine;
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly fill: string;
    };

/** Stands blocks and rules below each other, from a height in px. */
export interface Column {
  readonly shapes: readonly Shape[];
  /** Where the next thing stands, px. */
  readonly y: number;
  skip(space: number): void;
  rule(height: number, fill: string): void;
  block(block: Block, fill: string): void;
  /** Stands a line at the other end of the measure, on the baseline of a block's first. */
  beside(block: Block, of: Block, fill: string): void;
}

/** Opens a column over the measure; in right-to-left articles its lines end at the right margin. */
export function openColumn(direction: Direction, top: number): Column {
  const shapes: Shape[] = [];
  let y = top;
  // The ink, not the side bearing, stands on the margin: large type would seem indented.
  const start = ({ left, right }: SetLine, size: number) =>
    direction === 'rtl' ? PAGE.width - PAGE.margin - right * size : PAGE.margin - left * size;
  const end = ({ left, right }: SetLine, size: number) =>
    direction === 'rtl' ? PAGE.margin - left * size : PAGE.width - PAGE.margin - right * size;
  return {
    shapes,
    get y() {
      return y;
    },
    skip(space) {
      y += space;
    },
    rule(height, fill) {
      shapes.push({ kind: 'rule', x: PAGE.margin, y, width: MEASURE, height, fill });
      y += height;
    },
    beside({ lines: [line], size }, of, fill) {
      if (!line) return;
      const baseline = y + (of.lines[0]?.top ?? 0) * of.size;
      shapes.push({ kind: 'line', line, x: end(line, size), y: baseline, size, fill });
    },
    block(block, fill) {
      const { lines, size, leading } = block;
      const first = y + (lines[0]?.top ?? 0) * size;
      for (const [i, line] of lines.entries())
        shapes.push({
          kind: 'line',
          line,
          x: start(line, size),
          y: first + i * leading,
          size,
          fill,
        });
      y += heightOf(block);
    },
  };
}
