import type { Direction } from '../model/article.ts';
import type { ThemeSettings } from '../model/theme.ts';
import type { Shape } from './column.ts';
import { PAGE, STYLES } from './page.ts';
import { hasCase, type Shaper } from './parts.ts';
import type { SetLine } from './shaping.ts';

/** Mixes two colours given as `#rrggbb`. */
function mix(one: string, other: string, share: number): string {
  const part = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) =>
    Math.round(part(one, at) * (1 - share) + part(other, at) * share),
  );
  return `#${mixed.map((n) => n.toString(16).padStart(2, '0')).join('')}`;
}

interface InitialInput {
  readonly colours: ThemeSettings['cover'];
  readonly direction: Direction;
  readonly shape: Shaper;
}

/** Says whether a letter is but a stroke, as an alef or a vav is, which alone no one reads. */
const isStroke = ({ left, right, top, bottom }: SetLine, letter: string) =>
  right - left < (top - bottom) * (hasCase(letter) ? 0.3 : 0.75);

/** The first letters and figures of a text; of several, since no font may have the very first. */
const lettersOf = (text: string) => (text.match(/[\p{L}\p{N}]\p{M}*/gu) ?? []).slice(0, 20);

/**
 * Draws the headline's first letter that is not a mere stroke, larger than the band it stands in and a
 * shade darker, where a picture would be: at the side where the byline is not. It runs off the foot of
 * the page.
 */
export function drawInitial(
  headline: string,
  { colours, direction, shape }: InitialInput,
  top: number,
  height: number,
): readonly Shape[] {
  const line = lettersOf(headline)
    .map((letter) => ({ letter, line: shape(letter, STYLES.headline).setLine(0, letter.length) }))
    .find(({ letter, line }) => line.right > line.left && !isStroke(line, letter))?.line;
  if (!line) return [];
  const [inkHeight, inkWidth] = [line.top - line.bottom, line.right - line.left];
  const room = { width: PAGE.width * 0.7, height: height * 1.05 };
  const size = Math.min(room.height / inkHeight, room.width / inkWidth);
  const x =
    direction === 'rtl'
      ? PAGE.margin - line.left * size
      : PAGE.width - PAGE.margin - line.right * size;
  const y = Math.max(top + height * 0.15, PAGE.height - room.height * 0.95) + line.top * size;
  return [{ kind: 'line', line, x, y, size, fill: mix(colours.accent, colours.ink, 0.16) }];
}
