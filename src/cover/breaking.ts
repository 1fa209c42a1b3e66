import { graphemesOf } from './faces.ts';
import type { Paragraph } from './shaping.ts';

/** How willingly a text is broken: at spaces, after hyphens and dashes too, or within a word that is too long. */
export type Breaks = 'spaces' | 'hyphens' | 'anywhere';

/** A line of a paragraph, in UTF-16 units, without the spaces at its ends. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const SPACE = /^(?![\u00a0\u2007\u202f])[\p{Zs}\u200b]/u;
const HYPHEN = /^[-\u2010\u2013\u2014/]/u;
const IDEOGRAPH = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** What must not begin a line: closing marks, and a dash between words. */
const NO_START = /^[\p{Pe}\p{Pf}.,:;!?%、。々ー\u2013\u2014]/u;

/** Finds the pieces of a text that must stay whole; spaces belong to none. */
function piecesOf(text: string, hyphens: boolean): Stretch[] {
  const pieces: { start: number; end: number }[] = [];
  let open = false;
  let after = '';
  for (const { text: grapheme, at } of graphemesOf(text)) {
    if (SPACE.test(grapheme)) {
      open = false;
      after = ' ';
      continue;
    }
    const last = pieces.at(-1);
    const between =
      (hyphens && HYPHEN.test(after)) || (IDEOGRAPH.test(after) && IDEOGRAPH.test(grapheme));
    // A dash with spaces around it stays with the word before it.
    const clings = last !== undefined && NO_START.test(grapheme);
    const end = at + grapheme.length;
    if (last && ((open && !between) || clings)) last.end = end;
    else pieces.push({ start: at, end });
    open = true;
    after = grapheme;
  }
  return pieces;
}

/** Finds the pieces that lines are made of; where it must be, one wider than the measure is cut up. */
function piecesFor(paragraph: Paragraph, measure: number, breaks: Breaks): Stretch[] {
  const { text, widthOf } = paragraph;
  const pieces = piecesOf(text, breaks !== 'spaces');
  if (breaks !== 'anywhere') return pieces;
  return pieces.flatMap((piece) =>
    widthOf(piece.start, piece.end) <= measure
      ? [piece]
      : graphemesOf(text.slice(piece.start, piece.end)).map(({ text: grapheme, at }) => ({
          start: piece.start + at,
          end: piece.start + at + grapheme.length,
        })),
  );
}

/**
 * Breaks a paragraph into as few lines as hold it, filling each.
 * @param measure em
 * @returns nothing where a piece is wider than the measure.
 */
export function fillLines(
  paragraph: Paragraph,
  measure: number,
  breaks: Breaks,
): Stretch[] | undefined {
  const lines: Stretch[] = [];
  let line: Stretch | undefined;
  for (const { start, end } of piecesFor(paragraph, measure, breaks)) {
    if (line && paragraph.widthOf(line.start, end) <= measure) line = { start: line.start, end };
    else {
      if (line) lines.push(line);
      if (paragraph.widthOf(start, end) > measure) return undefined;
      line = { start, end };
    }
  }
  return line ? [...lines, line] : lines;
}

/** A line should not end with a word that belongs to the next: an article, a short preposition. */
const SHORT_END =
  /(?:^|[\s\u00a0])(?:\p{L}{1,2}|the|and|for|not|der|die|das|den|dem|des|ein|und|von|les|des|une|los|las|una|del|por|gli|dei|het|een|van|bir|och|что|как|для|при|без|или|של|את|על|אל|من|في|على|إلى)$/iu;
/** Counts the lines that end in a word that belongs to the next. */
export function countStumbles(text: string, lines: readonly Stretch[]): number {
  return lines.slice(0, -1).filter(({ start, end }) => SHORT_END.test(text.slice(start, end)))
    .length;
}

/** What such an end costs, as the square of a part of the measure: in small type nobody minds as much. */
const STUMBLE = { display: 0.03, text: 0.01 } as const;

/**
 * Breaks a paragraph into a number of lines of as equal width as can be (least sum of squares), lines
 * that end in a short word being dearer.
 * @param measure em
 */
export function balanceLines(
  paragraph: Paragraph,
  measure: number,
  breaks: Breaks,
  count: number,
): Stretch[] | undefined {
  const pieces = piecesFor(paragraph, measure, breaks);
  const { text, style, widthOf } = paragraph;
  const stumble = style.weight > 400 ? STUMBLE.display : STUMBLE.text;
  const ideal = widthOf(0, text.length) / count;
  type Way = { readonly cost: number; readonly lines: readonly Stretch[] };
  // ways[j]: the best way to set the first j pieces in as many lines as have been laid.
  let ways: (Way | undefined)[] = [{ cost: 0, lines: [] }];
  for (let row = 1; row <= count; row++) {
    const next: (Way | undefined)[] = [];
    for (let from = 0; from < pieces.length; from++) {
      const way = ways[from];
      if (!way) continue;
      for (let to = from; to < pieces.length; to++) {
        const line = { start: pieces[from]!.start, end: pieces[to]!.end };
        const width = widthOf(line.start, line.end);
        if (width > measure) break;
        const last = to === pieces.length - 1;
        const dear = !last && SHORT_END.test(text.slice(line.start, line.end)) ? stumble : 0;
        const cost = way.cost + ((width - ideal) / measure) ** 2 + dear;
        if (cost < (next[to + 1]?.cost ?? Infinity))
          next[to + 1] = { cost, lines: [...way.lines, line] };
      }
    }
    ways = next;
  }
  const best = ways[pieces.length];
  return best && [...best.lines];
}
