/** One line of a pasted text, with its number in the file. */
export interface Line {
  /** 1-based. */
  readonly number: number;
  /** Without white space at its end; empty for a blank line. */
  readonly text: string;
}

/** A line, or a run of them, that does not go into the manuscript. */
export interface Removed {
  readonly line: number;
  /** Last line of a run. */
  readonly endLine?: number;
  readonly text: string;
  /** What it is: 'share buttons', 'a cookie notice'. */
  readonly why: string;
}

/** Splits a text into lines, numbered as an editor numbers them. */
export function toLines(text: string): Line[] {
  return text.split('\n').map((line, i) => ({ number: i + 1, text: line.trimEnd() }));
}

/** Says whether anything stands on a line. */
export function isFull({ text }: Line): boolean {
  return text.trim() !== '';
}

/** A line without its indentation, for comparing. */
export function bare({ text }: Line): string {
  return text.trim();
}

/** Leaves lines out; a blank one stands in the place of each, so that what was parted stays parted. */
export function withoutLines(lines: readonly Line[], gone: ReadonlySet<Line>): Line[] {
  return lines.map((line) => (gone.has(line) ? { ...line, text: '' } : line));
}
