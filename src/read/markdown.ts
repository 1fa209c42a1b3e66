import type { PhrasingContent, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Data, unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { takeAttributeLists } from './attribute-lists.ts';
import { boxAlerts } from './boxes/alerts.ts';
import { type ParseLine, pairBoxes } from './boxes/pair.ts';
import { openStanzas } from './boxes/verse.ts';
import { makeDefinitionLists } from './definition-lists.ts';
import { isMdx, takeForeign } from './foreign/foreign.ts';
import type { Values } from './foreign/values.ts';
import { takeInlineNotes } from './inline-notes.ts';
import { openMarkdown, restorePlaces } from './markdown-in-html.ts';
import { openMissingReferences } from './missing-references.ts';
import { reportDeepLine, reportDeepTree, reportDepth } from './nesting.ts';
import { moveTo, positionFrom } from './positions.ts';
import { mendRawHtml } from './raw-html.ts';
import { boxFences } from './syntax/box-fence.ts';
import { brackets } from './syntax/bracketed.ts';
import { descriptions } from './syntax/description.ts';
import { formulas } from './syntax/formula.ts';
import { ourNodes } from './syntax/to-mdast.ts';

const OURS: Data = {
  micromarkExtensions: [boxFences, brackets, descriptions, formulas],
  fromMarkdownExtensions: [ourNodes],
};
const parser = unified().use(remarkParse).use(remarkGfm).data(OURS).freeze();
/** MDX has no code by indentation. */
const mdxParser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .data({
    ...OURS,
    micromarkExtensions: [
      ...(OURS.micromarkExtensions ?? []),
      { disable: { null: ['codeIndented'] } },
    ],
  })
  .freeze();

/**
 * Parses prose as CommonMark with GFM (tables, footnotes, strikethrough, task lists, autolinks, alerts),
 * boxes, definition lists, formulas and notes in the line, or gives nothing where it nests too deep,
 * which is an error on the file. Raw HTML comes out such that its parser loses no word.
 * @param values what front matter says, for tags of other tools that print it.
 */
export function parseMarkdown(file: VFile, prose: string, values?: Values): Root | undefined {
  if (reportDeepLine(file, prose)) return undefined;
  try {
    const ours = takeForeign(file, prose, values);
    const mdx = isMdx(file);
    const { text, added } = openMarkdown(ours.text, mdx);
    const tree = (mdx ? mdxParser : parser).parse(text);
    if (reportDeepTree(file, tree)) return undefined;
    if (!pairBoxes(tree, file, parseLine)) return undefined;
    openStanzas(tree, text, (stanza) => parser.parse(stanza));
    boxAlerts(tree);
    makeDefinitionLists(tree, text);
    takeInlineNotes(tree);
    takeFormulas(tree);
    takeAttributeLists(tree);
    restorePlaces(tree, added);
    ours.restore(tree);
    openMissingReferences(tree, file);
    mendRawHtml(tree, file);
    return tree;
  } catch (error) {
    // The parser's stack has run out: the scan before it follows containers only roughly.
    if (!(error instanceof RangeError)) throw error;
    reportDepth(file, { line: 1, column: 1 });
    return undefined;
  }
}

/** Parses words that stand within a line of their own syntax, as the title of a box does. */
const parseLine: ParseLine = (text, node, at): PhrasingContent[] => {
  const [block, ...others] = parser.parse(text).children;
  if (block?.type !== 'paragraph' || others.length > 0)
    return [{ type: 'text', value: text, ...positionFrom(node) }];
  const { line = 1, column = 1 } = node.position?.start ?? {};
  moveTo(block, line, column + at);
  return block.children;
};

/** Formulas may stand in fences of code, as GitHub has them. */
function takeFormulas(tree: Root): void {
  visit(tree, 'code', (node, index, parent) => {
    if (node.lang !== 'math' || !parent || index === undefined) return;
    parent.children[index] = { type: 'math', value: node.value.trim(), ...positionFrom(node) };
  });
}
