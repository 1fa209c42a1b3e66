import { IDENTITY, type Matrix, multiply } from './matrix.ts';

/** What pdf.js tells of a glyph. */
export interface FontGlyph {
  readonly originalCharCode: number;
  readonly unicode: string;
  /** Thousandths of the size. */
  readonly width: number;
  readonly isSpace: boolean;
}

/** What holds until it is changed or restored (ISO 32000-1 §8.4.1, §9.3). */
export interface State {
  ctm: Matrix;
  font: string;
  size: number;
  spacing: number;
  wordSpacing: number;
  scale: number;
  rise: number;
}

export const START: State = {
  ctm: IDENTITY,
  font: '',
  size: 0,
  spacing: 0,
  wordSpacing: 0,
  scale: 1,
  rise: 0,
};

/** A glyph that the pen has set: where it stands on the page, and how large. */
export interface SetGlyph {
  readonly glyph: FontGlyph;
  /** From the glyph's em to the page. */
  readonly matrix: Matrix;
}

/** Keeps the place of the text (ISO 32000-1 §9.4). */
export interface Pen {
  begin(): void;
  /** Begins a line at a distance from the last one. */
  move(x: number, y: number): void;
  place(matrix: Matrix): void;
  /** Sets glyphs; a number between them is a move, in thousandths of the size. */
  show(list: readonly (FontGlyph | number)[], state: State): SetGlyph[];
}

/** Takes up the pen. */
export function openPen(): Pen {
  let text: Matrix = IDENTITY;
  let line: Matrix = IDENTITY;
  const forward = (by: number) => {
    text = multiply([1, 0, 0, 1, by, 0], text);
  };
  return {
    begin() {
      text = IDENTITY;
      line = IDENTITY;
    },
    move(x, y) {
      line = multiply([1, 0, 0, 1, x, y], line);
      text = line;
    },
    place(matrix) {
      line = matrix;
      text = matrix;
    },
    show(list, { ctm, size, scale, rise, spacing, wordSpacing }) {
      const set: SetGlyph[] = [];
      for (const item of list) {
        if (typeof item === 'number') {
          forward((-item / 1000) * size * scale);
          continue;
        }
        const em = multiply([size * scale, 0, 0, size, 0, rise], text);
        set.push({ glyph: item, matrix: multiply(em, ctm) });
        const space = spacing + (item.isSpace ? wordSpacing : 0);
        forward(((item.width / 1000) * size + space) * scale);
      }
      return set;
    },
  };
}
