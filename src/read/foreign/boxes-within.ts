import type { Meaning } from './meaning.ts';
import type { Pair } from './tag.ts';

/** Counts the boxes within each box, one in another, by the place of its tag. */
export function boxesWithin(
  meanings: readonly Meaning[],
  pairs: readonly Pair[],
): ReadonlyMap<number, number> {
  const depths = new Map<number, number>();
  const open: Pair[] = [];
  for (const pair of pairs) {
    while (open.length > 0 && open.at(-1)!.close < pair.open) open.pop();
    const { kind } = meanings[pair.open]!;
    if (kind !== 'box' && kind !== 'quotation') continue;
    for (const [i, { open: outer }] of open.entries())
      depths.set(outer, Math.max(depths.get(outer) ?? 0, open.length - i));
    open.push(pair);
  }
  return depths;
}
