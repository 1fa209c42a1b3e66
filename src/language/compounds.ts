/** A piece of a line of large type. */
export interface LinePart {
  readonly text: string;
  /** A compound of few letters, with the marks that touch it, that no line should end within. */
  readonly whole: boolean;
}

/** Letters and hyphens beyond which a compound may break: a narrow screen has no room for it. */
const LONGEST = 24;

/**
 * Parts a line of large type at its compounds, so that none ends a line with `Thirty-`.
 * @returns the parts in order; joined, they are the text.
 */
export function compoundParts(text: string): readonly LinePart[] {
  const parts: LinePart[] = [];
  let rest = '';
  for (const piece of text.split(/(\s+)/u)) {
    if (piece.length > LONGEST || !/[\p{L}\p{N}][-\u2010][\p{L}\p{N}]/u.test(piece)) {
      rest += piece;
      continue;
    }
    if (rest !== '') parts.push({ text: rest, whole: false });
    parts.push({ text: piece, whole: true });
    rest = '';
  }
  if (rest !== '') parts.push({ text: rest, whole: false });
  return parts;
}
