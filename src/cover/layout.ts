import type { Direction } from '../model/article.ts';
import type { Asset } from '../model/asset.ts';
import type { ThemeSettings } from '../model/theme.ts';
import { type Column, openColumn, type Shape } from './column.ts';
import { type Block, heightOf } from './fitting.ts';
import { drawInitial } from './initial.ts';
import { drawMasthead, drawNameplate } from './masthead.ts';
import { BAND, GAP, HEADLINE, PAGE } from './page.ts';
import { fitHeadline, fitPart, fitSignature, type Shaper, type Signature } from './parts.ts';
import type { CoverWords } from './words.ts';

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
  readonly shape: Shaper;
}

/** The text between masthead and band, fitted. */
interface Text {
  readonly kicker: Block | undefined;
  readonly headline: Block;
  readonly deck: Block | undefined;
}

const KICKER_GAP = GAP.medium * 0.8;
const spaceFor = (block: Block | undefined, gap: number) => (block ? heightOf(block) + gap : 0);

/** Fits the text into ever more of the page: first a smaller band, then a shorter deck give way to the headline. */
function fitTextOf(
  { words, picture, shape }: LayoutInput,
  from: number,
  ends: readonly number[],
): Text {
  const kicker = fitPart('kicker', words.kicker, 2, shape);
  const least = ends.at(-1) ?? from;
  const tries = [...ends.map((end) => [end, 4] as const), [least, 3] as const, [least, 2] as const];
  for (const [i, [end, deckLines]] of tries.entries()) {
    const deck = fitPart('deck', words.deck, deckLines, shape);
    const height = end - from - spaceFor(kicker, KICKER_GAP) - spaceFor(deck, GAP.medium);
    const space = {
      height,
      lines: picture ? 5 : 7,
      largest: picture ? HEADLINE.largest : HEADLINE.alone,
    };
    const headline = fitHeadline(words.headline, space, i === tries.length - 1, shape);
    if (headline) return { kicker, headline, deck };
  }
  throw new Error('The last try at a headline always gives one.');
}

function drawText(
  column: Column,
  { kicker, headline, deck }: Text,
  colours: LayoutInput['colours'],
): void {
  if (kicker) {
    column.block(kicker, colours.accent);
    column.skip(KICKER_GAP);
  }
  column.block(headline, colours.ink);
  if (deck) {
    column.skip(GAP.medium);
    column.block(deck, colours.soft);
  }
}

function drawSignature(column: Column, { blocks }: Signature, fill: string): readonly Shape[] {
  for (const [i, block] of blocks.entries()) {
    if (i > 0) column.skip(GAP.tiny);
    column.block(block, fill);
  }
  return column.shapes;
}

/**
 * Lays a cover out: masthead, kicker, headline, deck, and a band at the foot that bleeds off three
 * edges. With a picture the byline stands above the band, else on it. The band grows where the text
 * leaves room.
 */
export function layOut(input: LayoutInput): Layout {
  const { words, colours, direction, picture, shape } = input;
  const column = openColumn(direction, PAGE.margin - 8);
  const plate = colours.head === 'nameplate';
  if (plate) drawNameplate(column, input);
  else drawMasthead(column, input);
  column.skip(picture ? GAP.large : GAP.huge);

  // The nameplate has the date already.
  const signature = fitSignature(plate ? { ...words, date: '' } : words, shape);
  const natural = picture ? (PAGE.width * picture.height) / picture.width : 0;
  const ideal = Math.min(BAND.most, Math.max(BAND.least, natural));
  const least = picture
    ? Math.min(BAND.narrow, ideal)
    : Math.max(BAND.plain, signature.height + 2 * GAP.huge);
  // Between the text and the band: the byline with a picture, else air alone.
  const signed = signature.height > 0 ? signature.height + GAP.large : 0;
  const between = picture ? signed + GAP.large : GAP.huge;
  const ends = (picture ? [ideal, least] : [least]).map((band) => PAGE.height - band - between);
  drawText(column, fitTextOf(input, column.y, ends), colours);

  const room = PAGE.height - column.y - between;
  const most = picture ? ideal * BAND.growth : BAND.plainMost;
  const height = Math.round(Math.min(Math.max(room, least), most));
  const top = PAGE.height - height;
  if (picture) {
    const above = openColumn(direction, top - GAP.large - signature.height);
    const shapes = [...column.shapes, ...drawSignature(above, signature, colours.ink)];
    return { shapes, picture: { top, height } };
  }
  const band = {
    kind: 'rule',
    x: 0,
    y: top,
    width: PAGE.width,
    height,
    fill: colours.accent,
  } as const;
  const within = openColumn(direction, PAGE.height - PAGE.margin - signature.height);
  const signs = drawSignature(within, signature, colours.paper);
  return {
    shapes: [...column.shapes, band, ...drawInitial(words.headline, input, top, height), ...signs],
  };
}
