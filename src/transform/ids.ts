import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Targets } from './targets.ts';

/** Ids that a manuscript gives are nobody else's business: those of headings are set apart. */
const isHeading = ({ tagName }: Element): boolean => /^h[1-6]$/u.test(tagName);

/** Gives every place that raw HTML names an id of ours; a second one of the same name loses it. */
export function nameTargets(tree: Root, targets: Targets): void {
  visit(tree, 'element', (node) => {
    const { id } = node.properties;
    if (typeof id !== 'string' || isHeading(node)) return;
    if (targets.find(id)) delete node.properties.id;
    else node.properties.id = targets.add(id, [id]);
  });
}

/** Turns the ids in `headers` of a cell into ours, and leaves out those that lead nowhere. */
export function mendHeaders(tree: Root, targets: Targets): void {
  visit(tree, 'element', (node) => {
    const { headers } = node.properties;
    if (headers === undefined) return;
    const names = String(headers).split(/\s+/u);
    const ids = names.flatMap((name) => targets.find(name) ?? []);
    delete node.properties.headers;
    if (ids.length > 0) node.properties.headers = ids;
  });
}
