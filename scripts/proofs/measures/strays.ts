import type { PlacedLine, Proof } from '../sheet.ts';
import { type Measured, placeOf } from './finding.ts';

/** Parts a block at the ends of columns and pages. */
export function partsOf(block: readonly PlacedLine[]): PlacedLine[][] {
  const parts: PlacedLine[][] = [];
  for (const line of block) {
    const last = parts.at(-1)?.at(-1);
    if (last && last.page === line.page && last.column === line.column) parts.at(-1)!.push(line);
    else parts.push([line]);
  }
  return parts;
}

/** Finds the paragraphs that leave their last line alone at a head, or their first alone at a foot. */
export function measureStrays({ blocks }: Proof): Measured {
  const places = [...blocks.values()].flatMap((block) => {
    const parts = partsOf(block.filter((line) => line.body));
    if (parts.length < 2) return [];
    const [first, last] = [parts[0]!, parts.at(-1)!];
    return [
      ...(first.length === 1 ? [placeOf(first[0]!, 'a first line alone at the foot')] : []),
      ...(last.length === 1 ? [placeOf(last[0]!, 'a last line alone at the head')] : []),
    ];
  });
  return { value: `${places.length}`, number: places.length, met: places.length === 0, places };
}
