import type { TextStyle } from './shaping.ts';

/** The cover's page in px: wide enough for shops, whose readers ask for 1,400 on the short side. */
export const PAGE = { width: 1600, height: 2400, margin: 140 } as const;

/** Width of what is set, in px. */
export const MEASURE = PAGE.width - 2 * PAGE.margin;

/** Space between parts, in px: each a third more than the one before. */
export const GAP = { tiny: 22, small: 36, medium: 64, large: 85, huge: 150 } as const;

/** The voices of the cover's parts. */
export const STYLES = {
  publication: { role: 'display', weight: 600 },
  nameplate: { role: 'display', weight: 700, tracking: -0.01 },
  section: { role: 'sans', weight: 400 },
  kicker: { role: 'sans', weight: 600, tracking: 0.07 },
  headline: { role: 'display', weight: 600 },
  deck: { role: 'text', weight: 400 },
  byline: { role: 'sans', weight: 600 },
  date: { role: 'sans', weight: 400 },
} as const satisfies Record<string, TextStyle>;

/** Sizes that a part is tried at, in px, largest first. */
export const SIZES = {
  publication: [64, 56, 48, 40],
  nameplate: [232, 212, 194, 178, 162, 148, 134, 122, 110, 100, 90, 80, 72, 64, 56],
  section: [43, 38, 34],
  kicker: [43, 38, 34],
  deck: [60, 54, 48, 43],
  byline: [48, 43, 38, 34],
  date: [43, 38, 34],
} as const;

/**
 * Sizes of the headline in px: the largest without a picture and with one; the smallest that all else may keep its room for; the last.
 */
export const HEADLINE = { alone: 520, largest: 330, clear: 96, whole: 48, last: 12 } as const;

/** Sizes from one to another in px, each a twentieth smaller. */
export function sizesBetween(from: number, to: number): number[] {
  const sizes = [];
  for (let size: number = from; size >= to; size *= 0.95) sizes.push(Math.round(size));
  return sizes;
}

/**
 * The band at the foot, in px. A picture's is as high as the picture is across the page, within
 * `least` and `most`; it gives way to a long headline down to `narrow`, and grows by a tenth where there
 * is room, since more would cut the picture too much. Without a picture: from `plain` to `plainMost`.
 */
export const BAND = {
  least: 640,
  narrow: 800,
  most: 1200,
  growth: 1.1,
  plain: 400,
  plainMost: 1000,
} as const;
