/** Two places side by side, from left to right; nothing where no page is. */
export type Spread = readonly [number | undefined, number | undefined];

/**
 * Puts pages beside each other as a reader of the bound article sees them: the first on the recto, which
 * is the right one, or in right-to-left articles the left one.
 * @param pages how many there are; they are numbered from 1.
 */
export function spreadsOf(pages: number, direction: 'ltr' | 'rtl'): Spread[] {
  const spreads: Spread[] = [];
  const within = (n: number) => (n >= 1 && n <= pages ? n : undefined);
  for (let verso = 0; verso <= pages; verso += 2) {
    const [first, second] = [within(verso), within(verso + 1)];
    if (first === undefined && second === undefined) continue;
    spreads.push(direction === 'rtl' ? [second, first] : [first, second]);
  }
  return spreads;
}

/** Parts a list into runs of at most `length`. */
export function inRuns<T>(items: readonly T[], length: number): T[][] {
  const runs: T[][] = [];
  for (let i = 0; i < items.length; i += length) runs.push(items.slice(i, i + length));
  return runs;
}
