import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Belonging, Block } from './elements.ts';
import { IDENTITY, type Matrix, multiply } from './matrix.ts';

/** A glyph as it is painted; all measures in pt, from the page's left foot. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  /** Of its baseline. */
  readonly y: number;
  /** How far its font says that the next glyph stands. */
  readonly width: number;
  readonly size: number;
  readonly font: string;
  /** Its font has no such letter: a box is painted. */
  readonly missing: boolean;
  /** The breaker of lines put it here: the hyphen of a divided word. */
  readonly divides: boolean;
  /** Nothing: it stands outside of the tags, as a running head does. */
  readonly block: Block | undefined;
  /** Part of a formula. */
  readonly formula: boolean;
}

/** Something painted that is no text. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What a page paints, in its order. */
export interface Painted {
  readonly glyphs: readonly Glyph[];
  readonly pictures: readonly Box[];
}

/** The name of the mark around a hyphen that the breaker of lines made. */
export const HYPHEN = 'Hyphen';

/** What pdf.js tells of a glyph. */
interface FontGlyph {
  readonly originalCharCode: number;
  readonly unicode: string;
  /** Thousandths of the size. */
  readonly width: number;
  readonly isSpace: boolean;
}

interface State {
  ctm: Matrix;
  font: string;
  size: number;
  spacing: number;
  wordSpacing: number;
  scale: number;
  rise: number;
}

/** pdf.js gives a matrix as six numbers, or as one list of them. */
const matrixOf = (args: readonly unknown[]): Matrix => {
  const list = args.length === 1 ? args[0] : args;
  return Array.from(list as ArrayLike<number>) as unknown as Matrix; // always six (§8.4.4)
};

/** Follows the operators of a page (ISO 32000-1 §8.4, §9.4). */
export function paint(
  operators: readonly number[],
  // Each operator has arguments of its own: the standard says which.
  operands: readonly unknown[],
  nameOf: (font: string) => string,
  blockOf: (mark: number) => Belonging | undefined,
): Painted {
  const glyphs: Glyph[] = [];
  const pictures: Box[] = [];
  const marks: { readonly name: string; readonly at: Belonging | undefined }[] = [];
  const stack: State[] = [];
  let state: State = {
    ctm: IDENTITY,
    font: '',
    size: 0,
    spacing: 0,
    wordSpacing: 0,
    scale: 1,
    rise: 0,
  };
  let text: Matrix = IDENTITY;
  let line: Matrix = IDENTITY;
  let leading = 0;

  const current = () => marks.findLast(({ at }) => at)?.at;
  const move = (x: number, y: number) => {
    line = multiply([1, 0, 0, 1, x, y], line);
    text = line;
  };
  const boxOf = (left: number, bottom: number, right: number, top: number) => {
    const corners = [
      [left, bottom],
      [right, top],
    ].map(([x = 0, y = 0]) => multiply([1, 0, 0, 1, x, y], state.ctm));
    const xs = corners.map((m) => m[4]);
    const ys = corners.map((m) => m[5]);
    pictures.push({
      left: Math.min(...xs),
      right: Math.max(...xs),
      bottom: Math.min(...ys),
      top: Math.max(...ys),
    });
  };
  const show = (list: readonly (FontGlyph | number)[]) => {
    for (const item of list) {
      if (typeof item === 'number') {
        text = multiply([1, 0, 0, 1, (-item / 1000) * state.size * state.scale, 0], text);
        continue;
      }
      const at = multiply([state.size * state.scale, 0, 0, state.size, 0, state.rise], text);
      const seen = multiply(at, state.ctm);
      const advance =
        ((item.width / 1000) * state.size +
          state.spacing +
          (item.isSpace ? state.wordSpacing : 0)) *
        state.scale;
      const upright = Math.abs(seen[1]) < 0.01 * Math.abs(seen[0]);
      if (upright)
        glyphs.push({
          text: item.unicode,
          x: seen[4],
          y: seen[5],
          width: (item.width / 1000) * Math.abs(seen[0]),
          size: Math.abs(seen[3]),
          font: nameOf(state.font),
          missing: item.originalCharCode === 0,
          divides: marks.at(-1)?.name === HYPHEN,
          block: current()?.block,
          formula: current()?.formula === true,
        });
      text = multiply([1, 0, 0, 1, advance, 0], text);
    }
  };

  for (const [i, operator] of operators.entries()) {
    const args = (operands[i] ?? []) as readonly never[]; // read by the operator just below
    switch (operator) {
      case OPS.save:
        stack.push({ ...state });
        break;
      case OPS.restore:
        state = stack.pop() ?? state;
        break;
      case OPS.transform:
        state.ctm = multiply(matrixOf(args), state.ctm);
        break;
      case OPS.paintFormXObjectBegin:
        stack.push({ ...state });
        if (args[0]) state.ctm = multiply(matrixOf([args[0]]), state.ctm);
        break;
      case OPS.paintFormXObjectEnd:
        state = stack.pop() ?? state;
        break;
      case OPS.beginMarkedContent:
        marks.push({ name: String(args[0]), at: undefined });
        break;
      case OPS.beginMarkedContentProps: {
        const mark: unknown = args[1];
        const at = typeof mark === 'number' ? blockOf(mark) : undefined;
        marks.push({ name: String(args[0]), at });
        break;
      }
      case OPS.endMarkedContent:
        marks.pop();
        break;
      case OPS.beginText:
        text = IDENTITY;
        line = IDENTITY;
        break;
      case OPS.setFont:
        state.font = args[0]!;
        state.size = args[1]!;
        break;
      case OPS.setTextMatrix:
        line = matrixOf(args);
        text = line;
        break;
      case OPS.moveText:
        move(args[0]!, args[1]!);
        break;
      case OPS.setLeading:
        leading = args[0]!;
        break;
      case OPS.setLeadingMoveText:
        leading = -args[1]!;
        move(args[0]!, args[1]!);
        break;
      case OPS.nextLine:
        move(0, -leading);
        break;
      case OPS.setCharSpacing:
        state.spacing = args[0]!;
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = args[0]!;
        break;
      case OPS.setHScale:
        state.scale = Number(args[0]) / 100;
        break;
      case OPS.setTextRise:
        state.rise = args[0]!;
        break;
      case OPS.showText:
        show(args[0]!);
        break;
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
        boxOf(0, 0, 1, 1);
        break;
      case OPS.constructPath: {
        // The third is the bounds of the path; a drawing's are as good as a picture's.
        const bounds = args[2] as ArrayLike<number> | undefined;
        if (bounds && current()?.block.role === 'Figure')
          boxOf(bounds[0]!, bounds[1]!, bounds[2]!, bounds[3]!);
        break;
      }
    }
  }
  return { glyphs, pictures };
}
