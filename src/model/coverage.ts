/** The characters that a family has, as sorted ranges of code points. */
export interface Coverage {
  /** First and last of each range by turns: even length, strictly rising. */
  readonly bounds: readonly number[];
}

/** Reads ranges in base 16 such as `20-7e,a0,1e00-1eff`, which must rise. */
export function parseCoverage(ranges: string): Coverage {
  const bounds = ranges
    .split(',')
    .filter((range) => range !== '')
    .flatMap((range) => {
      const [first = '', last = first] = range.split('-');
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
    });
  return { bounds };
}

/** Says whether a code point lies in the coverage. */
export function covers({ bounds }: Coverage, point: number): boolean {
  let low = 0;
  let high = bounds.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    // Both lie below the length, as middle lies below half of it.
    if (point < bounds[middle * 2]!) high = middle;
    else if (point > bounds[middle * 2 + 1]!) low = middle + 1;
    else return true;
  }
  return false;
}

/**
 * Says whether a character can be drawn: as it stands, or put together from its parts, which a shaping
 * engine does where the font has the letter and the mark (Unicode NFD).
 */
export function draws(coverage: Coverage, character: string): boolean {
  const has = (c: string) => covers(coverage, c.codePointAt(0) ?? -1);
  if (has(character)) return true;
  const parts = [...character.normalize('NFD')];
  return parts.length > 1 && parts.every(has);
}

/** Makes a coverage of sorted code points. */
export function coverageOf(points: Iterable<number>): Coverage {
  const bounds: number[] = [];
  for (const point of points)
    if (bounds.length > 0 && bounds.at(-1) === point - 1) bounds[bounds.length - 1] = point;
    else bounds.push(point, point);
  return { bounds };
}

/** Lists the code points of a coverage, rising. */
export function* pointsOf({ bounds }: Coverage): Generator<number> {
  for (let i = 0; i + 1 < bounds.length; i += 2)
    for (let point = bounds[i]!; point <= bounds[i + 1]!; point++) yield point;
}
