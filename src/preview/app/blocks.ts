import type { Lines } from '../protocol.ts';

/** Lines of the manuscript that a piece of a document stands for. */
export function readLines(text: string | null | undefined): Lines | undefined {
  const [, first, last] = /^(\d+)-(\d+)$/u.exec(text ?? '') ?? [];
  return first && last ? { first: Number(first), last: Number(last) } : undefined;
}

/**
 * Finds the piece that a line belongs to: the smallest that holds it, else the last that begins before it;
 * before all of them, nothing, which is the article's head.
 * @param pieces in the order of the document.
 */
export function pieceAt<Piece extends Lines>(
  pieces: readonly Piece[],
  line: number,
): Piece | undefined {
  let best: Piece | undefined;
  let before: Piece | undefined;
  const length = (piece: Piece) => piece.last - piece.first;
  for (const piece of pieces) {
    if (piece.first <= line && line <= piece.last && (!best || length(piece) <= length(best)))
      best = piece;
    // Of two that begin on one line the later is within the earlier.
    if (piece.first <= line && (!before || piece.first >= before.first)) before = piece;
  }
  return best ?? before;
}

/** Keeps of a text what print, screen and manuscript have in common: its letters and figures. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
