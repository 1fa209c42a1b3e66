import type { Proof } from '../sheet.ts';
import { type Measured, placeOf } from './finding.ts';

/** Letters below which a last line looks like a slip: about an indent's worth. */
const LETTERS = 5;

/** Finds the paragraphs whose last line is a scrap of a word. */
export function measureShortLines({ blocks }: Proof): Measured {
  const places = [...blocks.values()].flatMap((block) => {
    const last = block.at(-1)!;
    const letters = last.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    return block.length > 1 && last.body && letters < LETTERS ? [placeOf(last)] : [];
  });
  return { value: `${places.length}`, number: places.length, places };
}
