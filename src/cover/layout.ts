import type { Direction } from '../model/article.ts';
import type { Asset } from '../model/asset.ts';
import type { ThemeSettings } from '../model/theme.ts';
import { type Block, fitOrEnd, fitText, heightOf } from './fitting.ts';
import { GAP, headlineSizes, MEASURE, PAGE, SIZES, STYLES } from './page.ts';
import type { Paragraph, SetLine, TextStyle } from './shaping.ts';
import type { CoverWords } from './words.ts';

/** What is drawn, in px from the page's top left corner; lines stand on `y`. */
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

/** A cover that is laid out: its shapes, and where its picture goes, across the whole page. */
export interface Layout {
  readonly shapes: readonly Shape[];
  readonly picture?: { readonly top: number; readonly height: number };
}

export interface LayoutInput {
  readonly words: CoverWords;
  readonly colours: ThemeSettings['cover'];
  readonly direction: Direction;
  readonly picture?: Pick<Asset, 'width' | 'height'>;
  readonly shape: (text: string, style: TextStyle) => Paragraph;
}

/** The band at the foot in px: at least a third of the page for a picture, at most a half. */
const BAND = { least: 800, most: 1200 } as const;
/** Smallest headline, in px, that the deck need not give way to. */
const CLEAR_HEADLINE = 96;

/** Stands blocks below each other and keeps what was drawn. */
function openColumn({ direction }: LayoutInput, top: number) {
  const shapes: Shape[] = [];
  let y = top;
  return {
    shapes,
    get y() {
      return y;
    },
    skip(space: number) {
      y += space;
    },
    rule(height: number, fill: string) {
      shapes.push({ kind: 'rule', x: PAGE.margin, y, width: MEASURE, height, fill });
      y += height;
    },
    /** Draws a block with its ink, not its side bearings, on the margin. */
    block(block: Block, fill: string) {
      const { lines, size, leading } = block;
      const first = y + (lines[0]?.top ?? 0) * size;
      for (const [i, line] of lines.entries()) {
        const x =
          direction === 'rtl'
            ? PAGE.width - PAGE.margin - line.right * size
            : PAGE.margin - line.left * size;
        shapes.push({ kind: 'line', line, x, y: first + i * leading, size, fill });
      }
      y += heightOf(block);
    },
  };
}

type Part = keyof typeof SIZES;

/** Fits one of the smaller parts in a number of lines. */
function fitPart(
  part: Part,
  text: string,
  lines: number,
  { shape }: LayoutInput,
): Block | undefined {
  if (text === '') return undefined;
  return fitOrEnd(text, STYLES[part], SIZES[part], { width: MEASURE, lines }, shape);
}

/** Fits the lines of names, all at one size, as many as the foot has room for. */
function fitByline(input: LayoutInput): { blocks: readonly Block[]; height: number } {
  const { byline, date } = input.words;
  const names = byline.map((line) => fitPart('byline', line, byline.length > 1 ? 2 : 3, input));
  const when = fitPart('date', date, 2, input);
  const size = Math.min(...names.map((n) => n?.size ?? Infinity));
  const even = byline.map((line, i) =>
    names[i]?.size === size
      ? names[i]
      : fitOrEnd(line, STYLES.byline, [size], { width: MEASURE, lines: 3 }, input.shape),
  );
  const blocks = [...even.slice(0, 4), when].filter((b) => b !== undefined);
  const gaps = GAP.small * 0.6 * Math.max(0, blocks.length - 1);
  return { blocks, height: blocks.reduce((sum, b) => sum + heightOf(b), gaps) };
}

interface Attempt {
  readonly band: number;
  readonly deckLines: number;
  readonly last: boolean;
}

/** Tries how the page may be shared out: first as it should be, then with ever more for the headline. */
function attemptsFor(ideal: number, least: number): Attempt[] {
  const shares: [number, number][] = [
    [ideal, 4],
    [least, 4],
    [least, 3],
    [least, 2],
  ];
  return shares.map(([band, deckLines], i) => ({ band, deckLines, last: i === shares.length - 1 }));
}

/** Lays a cover out: masthead, kicker, headline, deck, and a band at the foot with the byline on or above it. */
export function layOut(input: LayoutInput): Layout {
  const { words, colours, picture } = input;
  const column = openColumn(input, PAGE.margin - 8);
  column.rule(12, colours.ink);
  const name = fitPart('publication', words.publication, 2, input);
  if (name) {
    column.skip(GAP.small);
    column.block(name, colours.ink);
    column.skip(GAP.small * 0.7);
    column.rule(2, colours.ink);
  }
  column.skip(picture ? GAP.large : GAP.huge);

  const foot = fitByline(input);
  const ratio = picture ? picture.width / picture.height : 1;
  const natural = Math.min(BAND.most, Math.max(BAND.least, Math.round(PAGE.width / ratio)));
  const plain = Math.max(380, foot.height + 2 * GAP.huge * 0.9);
  const kicker = fitPart('kicker', words.kicker, 2, input);
  const kickerHeight = kicker ? heightOf(kicker) + GAP.medium * 0.8 : 0;
  const aboveBand = picture && foot.height > 0 ? foot.height + GAP.large : 0;

  for (const attempt of picture ? attemptsFor(natural, BAND.least) : attemptsFor(plain, plain)) {
    const bandTop = PAGE.height - attempt.band;
    const deck = fitPart('deck', words.deck, attempt.deckLines, input);
    const deckHeight = deck ? heightOf(deck) + GAP.medium : 0;
    const height = bandTop - GAP.large - aboveBand - column.y - kickerHeight - deckHeight;
    const headline = fitHeadline(input, height, attempt.last);
    if (!headline) continue;
    if (kicker) {
      column.block(kicker, colours.accent);
      column.skip(GAP.medium * 0.8);
    }
    column.block(headline, colours.ink);
    if (deck) {
      column.skip(GAP.medium);
      column.block(deck, colours.soft);
    }
    const at = picture
      ? bandTop - GAP.large - foot.height
      : bandTop + (attempt.band - foot.height) / 2;
    const signed = openColumn(input, at);
    for (const [i, block] of foot.blocks.entries()) {
      if (i > 0) signed.skip(GAP.small * 0.6);
      signed.block(block, picture ? colours.ink : colours.paper);
    }
    const band: Shape = {
      kind: 'rule',
      x: 0,
      y: bandTop,
      width: PAGE.width,
      height: attempt.band,
      fill: colours.accent,
    };
    return {
      shapes: [...column.shapes, ...(picture ? [] : [band]), ...signed.shapes],
      ...(picture && { picture: { top: bandTop, height: attempt.band } }),
    };
  }
  throw new Error('A cover always has a last way to be laid out.');
}

/** Fits the headline; at the last try it may be as small as it must, and a word may be broken. */
function fitHeadline(
  { words, picture, shape }: LayoutInput,
  height: number,
  last: boolean,
): Block | undefined {
  const paragraph = shape(words.headline, STYLES.headline);
  const space = { width: MEASURE, height, lines: picture ? 5 : 7 };
  const clear = fitText(paragraph, headlineSizes(196, CLEAR_HEADLINE), space);
  if (clear || !last) return clear;
  const loose = { ...space, lines: Infinity };
  return (
    fitText(paragraph, headlineSizes(CLEAR_HEADLINE, 64), loose) ??
    fitText(paragraph, headlineSizes(90, 12), loose, ['anywhere']) ??
    fitOrEnd(words.headline, STYLES.headline, [24], loose, shape)
  );
}
