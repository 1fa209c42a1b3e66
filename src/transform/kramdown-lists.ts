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
    if (!node.value.includes('{:') || parent?.type === 'heading') return;
    const before = index ? parent?.children[index - 1] : undefined;
    const image = before?.type === 'image' || before?.type === 'imageReference';
    node.value = node.value.replace(LIST, (found, at: number, whole: string) => {
      if (image && whole.slice(0, at).trim() === '') return found;
      const { line = 1, column = 1 } = node.position?.start ?? {};
      const above = whole.slice(0, at).split('\n');
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
      const parts = /\S/u.test(whole[at - 1] ?? ' ') && /\S/u.test(whole[at + found.length] ?? ' ');
      return parts ? ' ' : '';
    });
  });
}
