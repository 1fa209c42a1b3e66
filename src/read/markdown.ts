import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { VFile } from 'vfile';
import { reportDeepLine, reportDeepTree } from './nesting.ts';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/**
 * Parses prose as CommonMark with GFM (tables, footnotes, strikethrough, task lists, autolinks), or
 * gives nothing where it nests too deep, which is an error on the file.
 */
export function parseMarkdown(file: VFile, prose: string): Root | undefined {
  if (reportDeepLine(file, prose)) return undefined;
  const tree = parser.parse(prose);
  return reportDeepTree(file, tree) ? undefined : tree;
}
