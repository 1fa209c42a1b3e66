import type { FootnoteDefinition, Parents, Root } from 'mdast';
import { positionFrom } from './positions.ts';

/**
 * Makes a call and a note of each note in the line. No label that a manuscript gives holds a space, so
 * that none is like theirs.
 */
export function takeInlineNotes(tree: Root): void {
  const notes: FootnoteDefinition[] = [];
  const stack: Parents[] = [tree];
  for (let parent = stack.pop(); parent; parent = stack.pop())
    for (const [i, child] of parent.children.entries()) {
      if ('children' in child) stack.push(child);
      if (child.type !== 'inlineNote') continue;
      const identifier = `in line ${notes.length + 1}`;
      const { line } = child.position?.start ?? {};
      const label = line === undefined ? identifier : `in line ${line}`;
      parent.children[i] = { type: 'footnoteReference', identifier, label, ...positionFrom(child) };
      notes.push({
        type: 'footnoteDefinition',
        identifier,
        label,
        children: [{ type: 'paragraph', children: child.children, ...positionFrom(child) }],
        ...positionFrom(child),
      });
    }
  tree.children.push(...notes);
}
