import type { PlacedLine, Proof } from '../sheet.ts';
import type { Measured } from './finding.ts';

/** Measures by how many lines the feet of columns that face each other differ; the last page ends where it ends. */
export function measureDepth({ lines, leading, pages }: Proof): Measured {
  const feet = new Map<string, PlacedLine>();
  for (const line of lines) {
    if (!line.body || line.page >= pages.length - 1) continue;
    const key = `${line.page} ${line.column}`;
    if (line.y < (feet.get(key)?.y ?? Infinity)) feet.set(key, line);
  }
  // Verso and recto face each other: pages 2 and 3, 4 and 5.
  const spreads = new Map<number, PlacedLine[]>();
  for (const foot of feet.values()) {
    const spread = Math.ceil(foot.page / 2);
    spreads.set(spread, [...(spreads.get(spread) ?? []), foot]);
  }
  const uneven = [...spreads.values()].flatMap((facing) => {
    const ys = facing.map(({ y }) => y);
    const apart = leading > 0 ? Math.round((Math.max(...ys) - Math.min(...ys)) / leading) : 0;
    const page = facing[0]!.page + 1;
    return apart > 0 ? [{ page, words: '', note: `feet ${apart} lines apart`, apart }] : [];
  });
  const worst = Math.max(0, ...uneven.map(({ apart }) => apart));
  const places = uneven.map(({ apart: _, ...place }) => place);
  return { value: `${worst}`, number: worst, places };
}
