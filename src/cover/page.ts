import type { TextStyle } from './shaping.ts';

/** The cover's page in px: wide enough for shops, whose readers ask for 1,400 on the short side. */
export const PAGE = { width: 1600, height: 2400, margin: 140 } as const;

/** Width of what is set, in px. */
export const MEASURE = PAGE.width - 2 * PAGE.margin;

/** Space between parts, in px: each a third more than the one before. */
export const GAP = { small: 36, medium: 64, large: 85, huge: 150 } as const;

/** The voices of the cover's parts. */
export const STYLES = {
  publication: { role: 'text', weight: 600 },
  kicker: { role: 'sans', weight: 600, tracking: 0.07 },
  headline: { role: 'text', weight: 600 },
  deck: { role: 'text', weight: 400 },
  byline: { role: 'sans', weight: 600 },
  date: { role: 'sans', weight: 400 },
} as const satisfies Record<string, TextStyle>;

/** Sizes that a part is tried at, in px, largest first. */
export const SIZES = {
  publication: [60, 52, 45, 38],
  kicker: [40, 36, 32],
  deck: [60, 54, 48, 43],
  byline: [43, 38, 34, 30],
  date: [40, 36, 32],
} as const;

/** Sizes of the headline from one to another, each a sixteenth smaller, in px. */
export function headlineSizes(from: number, to: number): number[] {
  const sizes = [];
  for (let size = from; size >= to; size *= 15 / 16) sizes.push(Math.round(size));
  return sizes;
}
