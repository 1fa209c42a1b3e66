import type { PlacedLine, Proof } from '../sheet.ts';
import { type Measured, placeOf } from './finding.ts';

const STACK = 2;

/** Runs of lines of one block that end in a hyphen, over the ends of columns and pages too. */
function stacksOf(block: readonly PlacedLine[]): PlacedLine[][] {
  const stacks: PlacedLine[][] = [];
  let stack: PlacedLine[] = [];
  for (const line of block) {
    if (line.divided) stack.push(line);
    else {
      stacks.push(stack);
      stack = [];
    }
  }
  return [...stacks, stack].filter(({ length }) => length > 0);
}

/** Measures how many lines below each other end in the hyphen of a divided word. */
export function measureStacks({ blocks }: Proof): Measured {
  const stacks = [...blocks.values()].flatMap(stacksOf).sort((a, b) => b.length - a.length);
  const longest = stacks[0]?.length ?? 0;
  return {
    value: `${longest}`,
    number: longest,
    met: longest <= STACK,
    places: stacks
      .filter(({ length }) => length > STACK)
      .map((stack) => placeOf(stack[0]!, `${stack.length} hyphens below each other`)),
  };
}

/** Finds the words that are divided where a column or page ends: the eye must carry half a word over. */
export function measureHyphensAtEnds({ blocks }: Proof): Measured {
  const places = [...blocks.values()].flatMap((block) =>
    block.flatMap((line, i) => {
      const next = block[i + 1];
      if (!line.divided || !next) return [];
      if (next.page !== line.page) return [placeOf(line, 'at the end of the page')];
      return next.column === line.column ? [] : [placeOf(line, 'at the end of the column')];
    }),
  );
  return { value: `${places.length}`, number: places.length, places };
}
