import type { Element, ElementContent } from 'hast';
import { classesOf, isElement } from '../element.ts';

/** How a piece of code looks. Each look can be told without colour, and without a style sheet at all. */
interface Look {
  readonly tagName: 'b' | 'i' | 'u' | 'span' | 'del' | 'ins';
  readonly className: string;
}

const KEYWORD: Look = { tagName: 'b', className: 'code-keyword' };
const COMMENT: Look = { tagName: 'i', className: 'code-comment' };
const NAME: Look = { tagName: 'u', className: 'code-name' };
const STRING: Look = { tagName: 'span', className: 'code-string' };

/** Looks by the first class that highlight.js gives; what is not here is set plain. */
const LOOKS: Readonly<Record<string, Look>> = {
  keyword: KEYWORD,
  literal: KEYWORD,
  'selector-tag': KEYWORD,
  section: KEYWORD,
  doctag: KEYWORD,
  /** The name of a tag, in HTML and the like. */
  name: KEYWORD,
  comment: COMMENT,
  quote: COMMENT,
  meta: COMMENT,
  title: NAME,
  string: STRING,
  regexp: STRING,
  symbol: STRING,
  link: STRING,
  code: STRING,
  emphasis: { tagName: 'i', className: 'code-emphasis' },
  strong: { tagName: 'b', className: 'code-strong' },
  addition: { tagName: 'ins', className: 'code-addition' },
  deletion: { tagName: 'del', className: 'code-deletion' },
};

/** Turns the classes of highlight.js into the few looks that black ink can show. */
export function inBlackAndWhite(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (!isElement(node)) return [node];
    const [first = ''] = classesOf(node);
    const look = Object.hasOwn(LOOKS, first) ? LOOKS[first] : undefined;
    const children = inBlackAndWhite(node.children);
    if (!look) return children;
    const made: Element = {
      type: 'element',
      tagName: look.tagName,
      properties: { className: [look.className] },
      children,
    };
    return [made];
  });
}
