/** Two facing pages, as they lie from left to right; a place may be empty. */
export type Spread = readonly [left: number | undefined, right: number | undefined];

/**
 * Lays pages out as they face each other in a book: the first stands alone on the outer side, on the
 * right in a left-to-right article and on the left in a right-to-left one.
 * @param count how many there are; they are numbered from 1.
 */
export function spreadsOf(count: number, direction: 'ltr' | 'rtl'): Spread[] {
  const spreads: Spread[] = [];
  for (let recto = 1; recto <= count + 1; recto += 2) {
    const [before, after] = [recto - 1, recto].map((n) => (n >= 1 && n <= count ? n : undefined));
    if (before === undefined && after === undefined) continue;
    spreads.push(direction === 'rtl' ? [after, before] : [before, after]);
  }
  return spreads;
}
