import type { ElementContent } from 'hast';

/**
 * Parts content at its line feeds and breaks; an element that crosses the end of a line goes on in the
 * next. A break and the feed behind it are one end.
 */
export function linesOf(nodes: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  let afterBreak = false;
  for (const node of nodes) {
    if (node.type === 'text') {
      const value = afterBreak ? node.value.replace(/^\n/u, '') : node.value;
      for (const [i, piece] of value.split('\n').entries()) {
        if (i > 0) lines.push([]);
        if (piece !== '') lines.at(-1)?.push({ ...node, value: piece });
      }
      afterBreak = false;
    } else if (node.type === 'element' && node.tagName === 'br') {
      lines.push([]);
      afterBreak = true;
    } else if (node.type === 'element') {
      const inner = linesOf(node.children);
      for (const [i, children] of inner.entries()) {
        if (i > 0) lines.push([]);
        const { id: _, ...properties } = node.properties;
        lines.at(-1)?.push({ ...node, properties: i > 0 ? properties : node.properties, children });
      }
      afterBreak = false;
    }
  }
  return lines;
}
