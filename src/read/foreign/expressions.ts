import { NO_ARGUMENTS } from './arguments.ts';
import { readBraces } from './braces.ts';
import type { Finder } from './finder.ts';
import { literalOf } from './jsx.ts';
import type { Tag } from './tag.ts';

const HEADING = /(?:^|\n)[ \t>]*#{1,6}[ \t][^\n]*$/u;
const HEADING_ID = /^\{\/\*\s*([^\s{}#.*/]+)\s*\*\/\}$/u;

/** Reads an expression of MDX, or its comment, which other Markdown may have too. */
export function readExpression(
  text: string,
  at: number,
  mdx: boolean,
  finder: Finder,
  budget: { left: number },
): Tag | undefined {
  const part = { start: at, role: 'alone', name: '', rest: '', args: NO_ARGUMENTS } as const;
  if (text.startsWith('{/*', at)) {
    const end = finder.find('*/}', at + 3);
    if (end < 0) return undefined;
    const id = HEADING_ID.exec(text.slice(at, end + 3))?.[1];
    const isLast = /^[ \t]*#*[ \t]*(?:\n|$)/u.test(text.slice(end + 3, end + 43));
    const heads = id !== undefined && isLast && HEADING.test(text.slice(Math.max(0, at - 300), at));
    return { ...part, syntax: 'comment', end: end + 3, ...(heads && { value: `{#${id}}` }) };
  }
  // Lists of attributes are no expressions, in whichever Markdown.
  if (!mdx || /^\{(?:[#.:]|\w+=)/u.test(text.slice(at, at + 40)) || budget.left <= 0)
    return undefined;
  const end = readBraces(text, at);
  budget.left -= end === undefined ? 5000 : 0;
  if (end === undefined) return undefined;
  const inner = text.slice(at + 1, end - 1);
  if (/^\s*\/\*[\s\S]*\*\/\s*$/u.test(inner)) return { ...part, syntax: 'comment', end };
  const value = inner.trim() === '' ? '' : literalOf(inner);
  return {
    ...part,
    syntax: 'expression',
    rest: inner.trim(),
    end,
    ...(value !== undefined && { value }),
  };
}
