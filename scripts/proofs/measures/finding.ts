import type { Line } from '../lines.ts';

/** One place where a page falls short. */
export interface Place {
  /** Printed number: 1 for the first page. */
  readonly page: number;
  /** Words by which the line is found. */
  readonly words: string;
  readonly note?: string;
}

/** What one measure says of one PDF. */
export interface Measured {
  /** In the table's column: `2.31`, `99.4 %`. */
  readonly value: string;
  readonly number: number;
  /** Nothing where the measure has no target and only informs. */
  readonly met?: boolean;
  /** The worst first. */
  readonly places: readonly Place[];
}

/** Names the place of a line by its first words. */
export function placeOf({ page, text }: Line, note?: string): Place {
  const words = text.length > 60 ? `${text.slice(0, 60).replace(/\s\S*$/u, '')}…` : text;
  return { page: page + 1, words, ...(note !== undefined && { note }) };
}
