import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from '../model/message.ts';

const ITEM = String.raw`(?:[#.]\p{L}[\w-]*|[\w-]+=(?:"[^"]*"|'[^']*'|[^\s{}]+)|toc)`;
const LIST = new RegExp(String.raw`\{:\s*${ITEM}(?:\s+${ITEM})*\s*\}`, 'gu');

/**
 * Leaves out kramdown's attribute lists (`{: .wide}`), which hold no words, with a message. The list
 * straight after an image or at the end of a heading is read where those are set.
 */
export function dropKramdownLists(tree: Root, file: VFile): void {
  visit(tree, 'text', (node, index, parent) => {
    if (!node.value.includes('{:')) return;
    const [before, next] = [-1, 1].map((step) => parent?.children[(index ?? 0) + step]);
    const image = before?.type === 'image' || before?.type === 'imageReference';
    node.value = node.value.replace(LIST, (found, at: number, whole: string) => {
      const [left, right] = [whole.slice(0, at), whole.slice(at + found.length)];
      if (image && left.trim() === '') return found;
      if (parent?.type === 'heading' && !next && right.trim() === '') return found;
      const { line = 1, column = 1 } = node.position?.start ?? {};
      const above = left.split('\n');
      const place = {
        line: line + above.length - 1,
        column: above.length === 1 ? column + at : (above.at(-1) ?? '').length + 1,
      };
      report(
        file,
        'warning',
        'attribute-list',
        `The attribute list \`${found}\` means nothing here and is left out`,
        {
          place,
          note: 'Take it out of the manuscript.',
        },
      );
      const parts =
        /\S/u.test(left.at(-1) ?? (before ? 'x' : ' ')) &&
        /\S/u.test(right[0] ?? (next ? 'x' : ' '));
      return parts ? ' ' : '';
    });
  });
}
