import type { Element, Root } from 'hast';
import type { Targets } from './targets.ts';
import { elementsIn } from './traversal.ts';

/** Headings have their ids from their words as well, and get them in a step of their own. */
const isHeading = ({ tagName }: Element): boolean => /^h[1-6]$/u.test(tagName);

/** Gives every place that raw HTML names an id of ours; a second one of the same name loses it. */
export function nameTargets(tree: Root, targets: Targets): void {
  for (const node of elementsIn(tree)) {
    const { id } = node.properties;
    if (typeof id !== 'string' || isHeading(node)) continue;
    if (targets.find(id)) delete node.properties.id;
    else node.properties.id = targets.add(id, [id]);
  }
}

/** Turns the ids in `headers` of a cell into ours, and leaves out those that lead nowhere. */
export function mendHeaders(tree: Root, targets: Targets): void {
  for (const node of elementsIn(tree)) {
    const { headers } = node.properties;
    if (headers === undefined) continue;
    const names = String(headers).split(/\s+/u);
    const ids = names.flatMap((name) => targets.find(name) ?? []);
    delete node.properties.headers;
    if (ids.length > 0) node.properties.headers = ids;
  }
}
