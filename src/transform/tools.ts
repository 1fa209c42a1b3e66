import type { ElementContent } from 'hast';
import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Engraved } from './math/engrave.ts';

/** Trades that are heavy to learn, and hired only where an article has work for them. */
export interface Tools {
  /** Turns TeX into MathML. */
  readonly engrave?: (tex: string, display: boolean) => Engraved;
  /** Marks up code by the grammar of its language; nothing where it has none of that name. */
  readonly highlight?: (code: string, language: string) => ElementContent[] | undefined;
}

/** Loads the tools that the prose of an article asks for. */
export async function loadTools(body: Root): Promise<Tools> {
  let math = false;
  let code = false;
  visit(body, (node: Nodes) => {
    if (node.type === 'math' || node.type === 'inlineMath') math = true;
    if (node.type === 'code' && node.lang) code = true;
    if (node.type === 'html' && /language-/iu.test(node.value)) code = true;
  });
  const [engraver, highlighter] = await Promise.all([
    math ? import('./math/engrave.ts') : undefined,
    code ? import('./code/highlight.ts') : undefined,
  ]);
  return {
    ...(engraver && { engrave: engraver.engrave }),
    ...(highlighter && { highlight: highlighter.highlight }),
  };
}
