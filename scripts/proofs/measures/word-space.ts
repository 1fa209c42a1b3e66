import { isBlank, type Line } from '../lines.ts';
import type { Glyph } from '../painted.ts';
import { isRunning, type PlacedLine, type Proof } from '../sheet.ts';
import { type Measured, placeOf } from './finding.ts';

const LOOSE = 2.5;
const SHARE = 0.99;

/** A line with its widest word space, as a multiple of the space that its font has. */
export interface Spaced {
  readonly line: Line;
  readonly widest: number;
}

/** Finds the widest word space of a line, in multiples of the font's own; 0 for a line of one word. */
export function widestSpace({ glyphs }: Line): number {
  let widest = 0;
  let before: Glyph | undefined;
  let normal = 0;
  for (const glyph of glyphs) {
    if (isBlank(glyph)) {
      if (/[ \u00a0]/u.test(glyph.text)) normal = Math.max(normal, glyph.width);
      continue;
    }
    // A formula has a space of its own on either side.
    const between = before && !before.formula && !glyph.formula && normal > 0;
    if (between) widest = Math.max(widest, (glyph.x - endOf(before!)) / normal);
    // A mark without a width stands on the letter before it.
    if (!before || endOf(glyph) > endOf(before)) before = glyph;
    normal = 0;
  }
  return widest;
}

const endOf = ({ x, width }: Glyph) => x + width;

/** Lines whose width the text must fill: all of a justified block but its last. */
function filled(block: readonly PlacedLine[]): Spaced[] {
  const lines = block
    .slice(0, -1)
    .filter((line) => isRunning(line))
    .map((line) => ({ line, widest: widestSpace(line) }));
  return lines.some(({ widest }) => widest > 1.04) ? lines : [];
}

/** Measures how far words stand apart where lines are filled to both edges. */
export function measureWordSpaces({ blocks }: Proof): {
  readonly share: Measured;
  readonly loosest: Measured;
} {
  const lines = [...blocks.values()].flatMap(filled);
  const sorted = lines.toSorted((a, b) => b.widest - a.widest);
  const loose = sorted.filter(({ widest }) => widest > LOOSE);
  const share = lines.length === 0 ? 1 : 1 - loose.length / lines.length;
  const places = sorted
    .slice(0, 3)
    .filter(({ widest }) => widest > 2)
    .map(({ line, widest }) => placeOf(line, `${widest.toFixed(2)} × the normal space`));
  const loosest = sorted[0]?.widest ?? 0;
  return {
    share: {
      value: `${(Math.floor(share * 1000) / 10).toFixed(1)} %`,
      number: share,
      met: share >= SHARE,
      places: loose.map(({ line, widest }) =>
        placeOf(line, `${widest.toFixed(2)} × the normal space`),
      ),
    },
    loosest: { value: loosest === 0 ? '–' : loosest.toFixed(2), number: loosest, places },
  };
}
