import { isMap, isNode, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Place } from '../model/message.ts';
import type { FieldPath } from './fields.ts';

/** Gives a key as it is written: `1.10` and `yes` are keys too. */
export function keyOf({ key }: Pair): string {
  if (!isScalar(key)) return String(key);
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}

/**
 * Gives the place of a value, or of its key, by the way to it; where the way leads nowhere, the last
 * place on it.
 */
export function findPlace(
  root: YAMLMap,
  path: FieldPath,
  part: 'key' | 'value' = 'value',
  placeOf: (node: Node) => Place,
): Place {
  let node: Node = root;
  let place = placeOf(root);
  for (const [i, step] of path.entries()) {
    const last = i === path.length - 1;
    if (isMap(node)) {
      // The last of several pairs of one name is the one whose value is used.
      const pair: Pair | undefined = node.items.findLast((item) => keyOf(item) === String(step));
      if (!pair || !isNode(pair.key)) return place;
      const value: Node | undefined = isNode(pair.value) ? pair.value : undefined;
      place = placeOf((last && part === 'key') || !value || isEmpty(value) ? pair.key : value);
      if (!value) return place;
      node = value;
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(step)];
      if (!isNode(item)) return place;
      place = placeOf(item);
      node = item;
    }
    // A single value stands for a list of one: its index is no step in the file.
  }
  return place;
}

function isEmpty(node: Node): boolean {
  return isScalar(node) && node.value === null && node.source === '';
}
