import type { Lines } from '../preview/protocol.ts';

/**
 * Finds the lines of a text that differ from what it was before: from the first to the last. Lines that
 * were only taken out leave the line that now stands in their place.
 * @returns nothing where both are the same.
 */
export function editedLines(before: string, after: string): Lines | undefined {
  if (before === after) return undefined;
  const [old, now] = [before.split(/\r\n?|\n/u), after.split(/\r\n?|\n/u)];
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const first = Math.min(head + 1, now.length);
  return { first, last: Math.max(first, now.length - tail) };
}
