import type { Finder } from './finder.ts';

/** Elements of HTML whose contents are code. */
const CODE_ELEMENT = /<(script|style|textarea|pre|code|kbd|samp|svg|math)(?=[\s>])/uy;
const EMPTY_LINE = /\n[ \t>]*\n/gu;

/** Passes over what holds no tags: escapes, code, formulas, comments, and elements of code. */
export function skip(
  text: string,
  at: number,
  finder: Finder,
  mdx: boolean,
  inCode: (start: number, end: number) => void,
): number | undefined {
  const sign = text[at];
  if (sign === '\\') return at + 2;
  if (sign === '`') {
    const run = /^`+/u.exec(text.slice(at, at + 100))?.[0] ?? '`';
    const from = at + run.length;
    const block = finder.match(EMPTY_LINE, from)?.index ?? text.length;
    const form = new RegExp(`(?<!\`)${run}(?!\`)`, 'gu');
    const closing = finder.match(form, from)?.index ?? text.length;
    if (closing >= block) return from;
    inCode(from, closing);
    return closing + run.length;
  }
  if (sign === '$') return endOfFormula(text, at, finder);
  if (sign !== '<') return undefined;
  if (text.startsWith('<!--', at)) {
    const end = finder.find('-->', at + 4);
    return end < 0 ? at + 4 : end + 3;
  }
  CODE_ELEMENT.lastIndex = at;
  const name = CODE_ELEMENT.exec(text)?.[1];
  if (name === undefined || (mdx && name !== 'script' && name !== 'style')) return undefined;
  const end = finder.find(`</${name}`, at);
  return end < 0 ? undefined : end + 2;
}

/** A formula in dollars, by its braces and backslashes: a price is none. */
function endOfFormula(text: string, at: number, finder: Finder): number | undefined {
  if (text[at + 1] === '$') {
    const end = finder.find('$$', at + 2);
    return end < 0 || end - at > 5000 ? at + 2 : end + 2;
  }
  if (/[\s\w]/u.test(text[at + 1] ?? ' ') && !/\w/u.test(text[at + 1] ?? ' ')) return at + 1;
  const near = text.slice(at + 1, at + 400).split(/\n[ \t]*\n/u, 1)[0] ?? '';
  const inner = /^(?:[^$\\]|\\.)*?(?<=\S)(?=\$(?!\d))/su.exec(near)?.[0];
  return inner !== undefined && /[\\^_]/u.test(inner) ? at + inner.length + 2 : at + 1;
}
