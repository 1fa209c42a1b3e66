import { type PlacedLine, type Proof, picturesBelow } from '../sheet.ts';
import { type Measured, placeOf } from './finding.ts';

const AFTER = 2;
const isHeading = ({ block }: PlacedLine) => /^H[1-6]$/u.test(block.role);
const isNote = ({ block }: PlacedLine) =>
  [block.role, ...block.within].some((role) => /^(?:Note|FENote)$/u.test(role));

/** Finds the headings that have fewer than two lines of what they head below them in their column. */
export function measureHeadings({ blocks, lines, pages }: Proof): Measured {
  const headings = [...blocks.values()].filter((block) => isHeading(block[0]!));
  const places = headings.flatMap((heading) => {
    const last = heading.at(-1)!;
    const below = lines.filter(
      (line) =>
        line.page === last.page &&
        line.column === last.column &&
        line.y < last.y &&
        !isHeading(line) &&
        !isNote(line),
    );
    if (below.length >= AFTER) return [];
    if (
      picturesBelow(pages[last.page]!, last.y).some(
        (b) => b.left < last.right && b.right > last.left,
      )
    )
      return [];
    // A heading that ends the article heads nothing further.
    const after = lines.some(
      (line) => line.page > last.page || (line.page === last.page && line.column > last.column),
    );
    return after || below.length === 0
      ? [placeOf(last, `${below.length} of ${AFTER} lines below it`)]
      : [];
  });
  return { value: `${places.length}`, number: places.length, met: places.length === 0, places };
}
