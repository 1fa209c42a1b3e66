import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { LIMITS } from '../model/limits.ts';
import { placeOf, report } from '../model/message.ts';

const TAG = /<(\/?)([a-z][\w:-]*)(?:[\s/][^<>]*)?>/giu;

/** Elements that end by themselves, or have no end: they don't make a tree deep. */
const SHALLOW: ReadonlySet<string> = new Set([
  ...['area', 'br', 'col', 'dd', 'dt', 'hr', 'img', 'input', 'li', 'link', 'meta', 'option', 'p'],
  ...['rp', 'rt', 'source', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'wbr'],
]);

/** Leaves out the tags of raw HTML that nest deeper than the limit, with a message; their text stays. */
export function limitHtmlDepth(tree: Root, file: VFile): void {
  let depth = 0;
  let told = false;
  visit(tree, 'html', (node) => {
    node.value = node.value.replace(TAG, (tag, slash: string, name: string) => {
      if (SHALLOW.has(name.toLowerCase())) return tag;
      if (slash) {
        depth = Math.max(0, depth - 1);
        return tag;
      }
      if (depth < LIMITS.nesting) {
        depth += 1;
        return tag;
      }
      if (!told)
        report(
          file,
          'warning',
          'html-depth',
          `Expected HTML nested at most ${LIMITS.nesting} deep, found more; deeper tags are left out and their text is kept`,
          { place: placeOf(node), note: 'Close the elements, or take them out.' },
        );
      told = true;
      return '';
    });
  });
}
