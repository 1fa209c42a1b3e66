import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Belonging } from './elements.ts';
import { type Matrix, multiply } from './matrix.ts';
import type { Box, Glyph, Painted } from './painted.ts';
import { type FontGlyph, openPen, START, type State } from './pen.ts';

/** The name of the mark around a hyphen that the breaker of lines made. */
export const HYPHEN = 'Hyphen';

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
  let state: State = { ...START };
  let leading = 0;
  const pen = openPen();

  const current = () => marks.findLast(({ at }) => at)?.at;
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
    for (const { glyph, matrix } of pen.show(list, state)) {
      const [a, b, , d, x, y] = matrix;
      // What is turned is no line of text: a mark across the page, the name of an axis.
      if (Math.abs(b) > 0.01 * Math.abs(a)) continue;
      glyphs.push({
        text: glyph.unicode,
        x,
        y,
        width: (glyph.width / 1000) * Math.abs(a),
        size: Math.abs(d),
        font: nameOf(state.font),
        missing: glyph.originalCharCode === 0,
        divides: marks.at(-1)?.name === HYPHEN,
        block: current()?.block,
        formula: current()?.formula === true,
      });
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
        pen.begin();
        break;
      case OPS.setFont:
        state.font = args[0]!;
        state.size = args[1]!;
        break;
      case OPS.setTextMatrix:
        pen.place(matrixOf(args));
        break;
      case OPS.moveText:
        pen.move(args[0]!, args[1]!);
        break;
      case OPS.setLeading:
        leading = args[0]!;
        break;
      case OPS.setLeadingMoveText:
        leading = -args[1]!;
        pen.move(args[0]!, args[1]!);
        break;
      case OPS.nextLine:
        pen.move(0, -leading);
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
