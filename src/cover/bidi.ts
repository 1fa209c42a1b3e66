import bidiFactory from 'bidi-js';
import type { Direction } from '../model/article.ts';

// The package is CommonJS and its export is the factory itself, where its types tell of a `default`.
const bidi = (bidiFactory as unknown as typeof bidiFactory.default)();

/** Finds the embedding level of each UTF-16 unit of a paragraph (Unicode TR 9, rules P to I). */
export function levelsOf(text: string, direction: Direction): Uint8Array {
  return bidi.getEmbeddingLevels(text, direction).levels;
}

/** Puts the runs of one line into the order in which they stand from left to right (TR 9, rule L2). */
export function inVisualOrder<Run extends { readonly level: number }>(
  runs: readonly Run[],
): readonly Run[] {
  const order = [...runs];
  const levels = order.map((run) => run.level);
  for (let level = Math.max(0, ...levels); level > 0; level--)
    for (let start = 0; start < order.length; start++) {
      let end = start;
      while (end < order.length && order[end]!.level >= level) end++;
      if (end - start > 1) order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = Math.max(start, end);
    }
  return order;
}
