import { type Block, fitBest, fitOrEnd, fitText, heightOf } from './fitting.ts';
import { GAP, HEADLINE, MEASURE, SIZES, STYLES, sizesBetween } from './page.ts';
import type { Paragraph, TextStyle } from './shaping.ts';
import type { CoverWords } from './words.ts';

/** Makes a paragraph that lines can be set from. */
export type Shaper = (text: string, style: TextStyle) => Paragraph;

type Part = keyof typeof SIZES;

/** Says whether a text has capitals; without them a label looks smaller than its size. */
export const hasCase = (text: string) => text.toLowerCase() !== text.toUpperCase();

/** Fits one of the smaller parts in a number of lines, or gives nothing where it says nothing. */
export function fitPart(
  part: Part,
  text: string,
  lines: number,
  shape: Shaper,
  width: number = MEASURE,
): Block | undefined {
  if (text === '') return undefined;
  const larger = part === 'kicker' && !hasCase(text) ? 1.25 : 1;
  const sizes = SIZES[part].map((size) => Math.round(size * larger));
  return fitOrEnd(text, STYLES[part], sizes, { width, lines }, shape);
}

/** Who signs and when: blocks below each other, with their height in px. */
export interface Signature {
  readonly blocks: readonly Block[];
  readonly height: number;
}

/** Fits byline and date, the lines of names all at one size. */
export function fitSignature({ byline, date }: CoverWords, shape: Shaper): Signature {
  const lines = byline.length > 1 ? 3 : 6;
  const nameLine = (text: string) => fitPart('byline', text, lines, shape);
  const size = Math.min(...byline.map((text) => nameLine(text)?.size ?? Infinity));
  const names = byline
    .slice(0, 5)
    .map((text) => fitOrEnd(text, STYLES.byline, [size], { width: MEASURE, lines }, shape));
  const when = fitPart('date', date, 2, shape);
  const blocks = when ? [...names, when] : names;
  const gaps = GAP.tiny * Math.max(0, blocks.length - 1);
  return { blocks, height: blocks.reduce((sum, block) => sum + heightOf(block), gaps) };
}

/**
 * Fits the headline into a height in px: a clear size, or nothing. Where there is no other way left
 * (`last`), it is made as small as it must be; then a word is broken; only a headline as long as an
 * article is not shown to its end.
 */
export function fitHeadline(
  text: string,
  space: { readonly height: number; readonly lines: number; readonly largest: number },
  last: boolean,
  shape: Shaper,
): Block | undefined {
  const paragraph = shape(text, STYLES.headline);
  const room = { ...space, width: MEASURE };
  const clear = fitBest(paragraph, sizesBetween(space.largest, HEADLINE.clear), room);
  if (clear || !last) return clear;
  const loose = { ...room, lines: Infinity };
  return (
    fitText(paragraph, sizesBetween(HEADLINE.clear, HEADLINE.whole), loose) ??
    fitText(paragraph, sizesBetween(HEADLINE.clear, HEADLINE.last), loose, ['anywhere']) ??
    fitOrEnd(text, STYLES.headline, [HEADLINE.last * 2], loose, shape)
  );
}
