import type { Column } from './column.ts';
import { type Block, fitText, heightOf } from './fitting.ts';
import type { LayoutInput } from './layout.ts';
import { GAP, MEASURE, SIZES, STYLES } from './page.ts';
import { fitPart, type Shaper } from './parts.ts';

type MastheadInput = Pick<LayoutInput, 'words' | 'colours' | 'shape'>;

/** Draws the rules at the head, between them the publication's name and, at the other end, the section. */
export function drawMasthead(column: Column, { words, colours, shape }: MastheadInput): void {
  column.rule(12, colours.ink);
  const name = fitPart('publication', words.publication, 2, shape);
  const room = roomBeside(name);
  // Where the name leaves it no line of its own, the section gives way.
  const section =
    room > MEASURE / 4 ? fitPart('section', words.section, 1, shape, room) : undefined;
  const first = name ?? section;
  if (!first) return;
  column.skip(GAP.small);
  if (section) column.beside(section, first, colours.soft);
  if (name) column.block(name, colours.ink);
  else column.skip(heightOf(first));
  column.skip(GAP.tiny);
  column.rule(2, colours.ink);
}

/**
 * Draws a newspaper's head: a thick rule and a thin one, the publication's name as large as the page is
 * wide, and between thin rules the date and, at the other end, the section.
 */
export function drawNameplate(column: Column, { words, colours, shape }: MastheadInput): void {
  column.rule(14, colours.ink);
  column.skip(8);
  column.rule(3, colours.ink);
  const name = fitName(words.publication, shape);
  if (name) {
    column.skip(GAP.medium * 0.8);
    column.block(name, colours.ink);
    column.skip(GAP.small * 0.8);
  }
  const date = fitPart('date', words.date, 1, shape, MEASURE * 0.7);
  const room = roomBeside(date);
  const section =
    room > MEASURE / 5 ? fitPart('section', words.section, 1, shape, room) : undefined;
  const first = date ?? section;
  if (!first) {
    if (name) column.rule(3, colours.ink);
    return;
  }
  if (name) column.rule(3, colours.ink);
  column.skip(GAP.tiny);
  if (section) column.beside(section, first, colours.soft);
  if (date) column.block(date, colours.ink);
  else column.skip(heightOf(first));
  column.skip(GAP.tiny * 0.6);
  column.rule(3, colours.ink);
}

/** Fits a name on one line as large as it goes, or, where that would be small, on two. */
function fitName(name: string, shape: Shaper): Block | undefined {
  const large = SIZES.nameplate.filter((size) => size >= 110);
  const line = { width: MEASURE, lines: 1 };
  return (
    (name && fitText(shape(name, STYLES.nameplate), large, line, ['spaces'])) ||
    fitPart('nameplate', name, 2, shape)
  );
}

/** px that a block leaves of the measure beside it. */
function roomBeside(block: Block | undefined): number {
  const widest = Math.max(
    0,
    ...(block?.lines ?? []).map(({ right }) => right * (block?.size ?? 0)),
  );
  return MEASURE - widest - GAP.large;
}
