import { readGlyphs } from './glyphs.ts';
import { measureDepth } from './measures/depth.ts';
import type { Measured } from './measures/finding.ts';
import { measureGrid } from './measures/grid.ts';
import { measureHeadings } from './measures/headings.ts';
import { measureHyphensAtEnds, measureStacks } from './measures/hyphens.ts';
import { measureMissing } from './measures/missing.ts';
import { measureShortLines } from './measures/short-lines.ts';
import { measureStrays } from './measures/strays.ts';
import { measureWordSpaces } from './measures/word-space.ts';
import { readProof } from './sheet.ts';

/** What is measured, with the head of its column in the table and its whole name. */
export const MEASURES = {
  share: ['≤ 2.5 ×', 'lines whose word spaces are at most 2.5 × the normal (99 %)'],
  loosest: ['loosest', 'the loosest word space, as a multiple of the normal'],
  stacks: ['stacked', 'hyphens below each other (2)'],
  ends: ['at ends', 'hyphens at the ends of columns and pages'],
  strays: ['strays', 'single-line widows and orphans (0)'],
  headings: ['headings', 'headings with fewer than two lines after them (0)'],
  grid: ['off grid', 'lines off the grid of baselines (0)'],
  missing: ['no glyph', 'letters without a glyph (0)'],
  short: ['short', 'last lines of fewer than five letters'],
  depth: ['uneven', 'lines by which facing columns differ at the foot'],
} as const;
export type MeasureName = keyof typeof MEASURES;

/** All measures of one PDF. */
export interface Measures {
  readonly pages: number;
  /** Size and leading of the running text, pt. */
  readonly size: number;
  readonly leading: number;
  readonly of: Readonly<Record<MeasureName, Measured>>;
}

/** Measures a PDF from what it paints. */
export async function measurePdf(bytes: Uint8Array): Promise<Measures> {
  const proof = readProof(await readGlyphs(bytes));
  const { share, loosest } = measureWordSpaces(proof);
  return {
    pages: proof.pages.length,
    size: proof.size,
    leading: proof.leading,
    of: {
      share,
      loosest,
      stacks: measureStacks(proof),
      ends: measureHyphensAtEnds(proof),
      strays: measureStrays(proof),
      headings: measureHeadings(proof),
      grid: measureGrid(proof),
      missing: measureMissing(proof),
      short: measureShortLines(proof),
      depth: measureDepth(proof),
    },
  };
}
