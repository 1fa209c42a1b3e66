import type { Edit } from './edits.ts';
import type { Surroundings } from './surroundings.ts';
import type { Pair, Tag } from './tag.ts';

/**
 * Takes away the spaces that the contents of tags are indented by: with the tags gone, four of them
 * would make code of prose.
 */
export function dedent(
  text: string,
  tags: readonly Tag[],
  pairs: readonly Pair[],
  around: readonly Surroundings[],
): Edit[] {
  const wholes = pairs.filter(
    ({ open, close }) =>
      around[open]!.startsLine &&
      around[open]!.endsLine &&
      around[close]!.startsLine &&
      around[open]!.margin.trim() === '',
  );
  if (wholes.length === 0) return [];
  const starts = [0, ...[...text.matchAll(/\n/gu)].map((found) => found.index + 1)];
  const removed = new Uint16Array(starts.length);
  let line = 0;
  for (const { open, close } of wholes) {
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= tags[open]!.start) line++;
    const own = around[open]!.margin.length - removed[line]!;
    let first = line + 1;
    while ((starts[first] ?? text.length) < tags[open]!.end) first++;
    let last = first;
    let least = Number.POSITIVE_INFINITY;
    for (; (starts[last + 1] ?? Number.POSITIVE_INFINITY) <= tags[close]!.start; last++) {
      const indent = indentOf(text, starts[last]!);
      if (indent !== undefined) least = Math.min(least, indent - removed[last]!);
    }
    if (!(least > own) || least === Number.POSITIVE_INFINITY) continue;
    for (let at = first; at < last; at++) removed[at] = removed[at]! + least - Math.max(own, 0);
  }
  return starts.flatMap((start, at): Edit[] => {
    const length = Math.min(removed[at]!, indentOf(text, start) ?? 0);
    return length > 0 ? [{ start, end: start + length, text: '' }] : [];
  });
}

/** Counts the spaces that a line begins with; an empty one has none to speak of. */
function indentOf(text: string, start: number): number | undefined {
  let at = start;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at >= text.length || text[at] === '\n' ? undefined : at - start;
}
