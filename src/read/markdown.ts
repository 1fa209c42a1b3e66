import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { VFile } from 'vfile';
import { takeForeign } from './foreign/foreign.ts';
import type { Values } from './foreign/values.ts';
import { openMarkdown, restorePlaces } from './markdown-in-html.ts';
import { reportDeepLine, reportDeepTree, reportDepth } from './nesting.ts';
import { mendRawHtml } from './raw-html.ts';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/**
 * Parses prose as CommonMark with GFM (tables, footnotes, strikethrough, task lists, autolinks), or
 * gives nothing where it nests too deep, which is an error on the file. Raw HTML comes out such that its parser loses no word.
 * @param values what front matter says, for tags of other tools that print it.
 */
export function parseMarkdown(file: VFile, prose: string, values?: Values): Root | undefined {
  if (reportDeepLine(file, prose)) return undefined;
  try {
    const ours = takeForeign(file, prose, values);
    const { text, added } = openMarkdown(ours.text);
    const tree = parser.parse(text);
    if (reportDeepTree(file, tree)) return undefined;
    restorePlaces(tree, added);
    ours.restore(tree);
    mendRawHtml(tree, file);
    return tree;
  } catch (error) {
    // The parser's stack has run out: the scan before it follows containers only roughly.
    if (!(error instanceof RangeError)) throw error;
    reportDepth(file, { line: 1, column: 1 });
    return undefined;
  }
}
