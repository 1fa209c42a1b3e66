import { NO_ARGUMENTS } from './arguments.ts';
import { readBraces } from './braces.ts';
import { readBracket } from './brackets.ts';
import { openCodeLines } from './code-lines.ts';
import { type Finder, openFinder } from './finder.ts';
import { literalOf, readJsx } from './jsx.ts';
import { readModule } from './modules.ts';
import type { Tag } from './tag.ts';
import { readTemplateTag } from './template-tags.ts';

/** What a text has of other tools' syntax, in order. */
export interface Scanned {
  readonly tags: readonly Tag[];
  /** Pictures that modules name: `import map from './map.png'`. */
  readonly pictures: ReadonlyMap<string, string>;
}

/** Tags whose contents are no Markdown and hold no other tags. */
const LITERAL = new Set([
  ...['raw', 'verbatim', 'highlight', 'codeblock', 'code', 'sourcecode', 'comment', 'prism'],
  ...['mermaid', 'katex', 'latex', 'math', 'style', 'stylesheet', 'javascript', 'js', 'css'],
  ...['schema', 'nomarkdown', 'chart'],
]);
/** Elements of HTML whose contents are code. */
const CODE_ELEMENT = /<(script|style|textarea|pre|code|kbd|samp|svg|math)(?=[\s>])/uy;
const CANDIDATE = /[\\`{<[$]/gu;
const EMPTY_LINE = /\n[ \t>]*\n/gu;
const CONTENTS = /^[ \t]*(?:\[\[?_?toc_?\]?\]|@\[toc\]|\$\{toc\}|\[TOC\b[^\]\n]{0,60}\])[ \t]*$/iu;
const KRAMDOWN_CONTENTS = /^[ \t]*\{:\s*(?:[^{}\n]{0,100}\s)?toc(?:\s[^{}\n]{0,100})?\}[ \t]*$/u;
const LIST_ITEM = /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+\S[^\n]*$/u;
const HEADING = /(?:^|\n)[ \t>]*#{1,6}[ \t][^\n]*$/u;
const HEADING_ID = /^\{\/\*\s*([^\s{}#.*/]+)\s*\*\/\}$/u;

/**
 * Finds the syntax of other tools in a text, outside of code, comments and formulas. What is not whole
 * is left as text. Time is linear.
 * @param mdx whether braces hold expressions, as they do in a file that ends in `.mdx`; a text that
 *   imports modules is read so from there on.
 */
export function scan(text: string, mdx: boolean): Scanned {
  const tags: Tag[] = [];
  const pictures = new Map<string, string>();
  const finder = openFinder(text);
  const budget = { left: 2_000_000 };
  const lines = openCodeLines(!mdx);
  let isMdx = mdx;
  let before = '';
  let paragraph = false;

  /** Takes the tags of the prose from an offset to the end of its line; gives where it stopped. */
  const takeLine = (start: number): number => {
    let at = start;
    let end = endOfLine(text, at);
    for (;;) {
      CANDIDATE.lastIndex = at;
      const found = CANDIDATE.exec(text);
      if (!found || found.index >= end) return end;
      const past = skip(text, found.index, finder, isMdx, takeShown);
      if (past !== undefined) at = past;
      else {
        const tag = read(found.index);
        at = tag?.end ?? found.index + 1;
        if (tag) tags.push(tag);
        const closing = tag && endOfLiteral(tag, finder);
        if (closing !== undefined) at = closing;
      }
      if (at > end) end = endOfLine(text, at);
    }
  };

  const read = (at: number): Tag | undefined => {
    const sign = text[at];
    if (sign === '[') return readBracket(text, at, finder);
    if (sign === '<') return readJsx(text, at, { finder, mdx: isMdx, budget });
    if (sign !== '{') return undefined;
    return readTemplateTag(text, at, finder) ?? readExpression(text, at, isMdx, finder, budget);
  };

  /** Code shows the tags of other tools, and is kept from them by tags: those go. */
  const takeShown = (start: number, end: number) => tags.push(...escapesIn(text, start, end));

  for (let at = 0; at < text.length; ) {
    const end = endOfLine(text, at);
    const line = text.slice(at, end);
    const module = paragraph ? undefined : readModule(text, at, budget);
    if (module) {
      isMdx = true;
      tags.push(module.tag);
      if (module.picture) pictures.set(module.picture.name, module.picture.path);
      at = endOfLine(text, module.tag.end) + 1;
      continue;
    }
    const kind = lines.take(line);
    paragraph = kind === 'prose';
    if (kind === 'fence') {
      let last = end + 1;
      while (last < text.length && !lines.closes(text.slice(last, endOfLine(text, last))))
        last = endOfLine(text, last) + 1;
      takeShown(at, last);
      at = endOfLine(text, last) + 1;
    } else if (kind === 'code') {
      takeShown(at, end);
      at = end + 1;
    } else if (kind === 'prose') {
      const contents = contentsAt(line, before, at);
      if (contents) tags.push(contents);
      at = (contents ? end : takeLine(at)) + 1;
    } else at = end + 1;
    before = line;
  }
  return { tags: apart(tags), pictures };
}

/** Puts tags in order, without those that stand in one before. */
function apart(tags: Tag[]): Tag[] {
  let end = 0;
  return tags
    .sort((a, b) => a.start - b.start)
    .filter((tag) => {
      if (tag.start < end) return false;
      end = tag.end;
      return true;
    });
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** Passes over what holds no tags: escapes, code, formulas, comments, and elements of code. */
function skip(
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

/** Finds the tag that ends contents which are no Markdown, or nothing where it has none. */
function endOfLiteral({ syntax, role, name, end }: Tag, finder: Finder): number | undefined {
  if (role !== 'open' || !LITERAL.has(name.toLowerCase())) return undefined;
  const escaped = name.replace(/[^\w]/gu, '\\$&');
  const forms: Partial<Record<Tag['syntax'], string>> = {
    'template-tag': `\\{%[-+~]?\\s*end_?${escaped}\\s*[-+~]?%\\}|\\{:/${escaped}\\}`,
    shortcode: `\\{\\{[<%]\\s*/\\s*${escaped}\\s*[%>]\\}\\}`,
    bracket: `\\[/${escaped}\\]`,
  };
  const form = forms[syntax];
  return form === undefined ? undefined : finder.match(new RegExp(form, 'gu'), end)?.index;
}

const ESCAPES =
  /\{%-?\s*(end)?_?(?:raw|verbatim)\s*-?%\}|\{\{([<%])\/\*([^\n]{0,500}?)\*\/[>%]\}\}/gu;

/**
 * Finds the tags that keep code from being run by its tool: `{% raw %}` around other tags, and Hugo's
 * comments in a shortcode that is shown. All other code stays as it is.
 */
function escapesIn(text: string, start: number, end: number): Tag[] {
  const code = text.slice(start, end);
  if (!/\{%-?\s*(?:raw|verbatim)|\{\{[<%]\/\*/u.test(code)) return [];
  const tags: Tag[] = [];
  let open: { readonly at: number; readonly end: number } | undefined;
  const add = (at: number, length: number, value: string) =>
    tags.push({
      ...{ syntax: 'template-tag', role: 'alone', name: 'raw', rest: '', args: NO_ARGUMENTS },
      start: start + at,
      end: start + at + length,
      value,
    });
  for (const { 0: whole, 1: ends, 2: sign = '', 3: shown, index } of code.matchAll(ESCAPES)) {
    if (shown !== undefined)
      add(index, whole.length, `{{${sign}${shown}${sign === '<' ? '>' : '%'}}}`);
    else if (ends === undefined) open = { at: index, end: index + whole.length };
    else if (open && /\{[{%]/u.test(code.slice(open.end, index))) {
      add(open.at, open.end - open.at, '');
      add(index, whole.length, '');
      open = undefined;
    }
  }
  return tags;
}

/** Reads an expression of MDX, or its comment, which other Markdown may have too. */
function readExpression(
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

/** Finds the mark that a table of contents is put at, with the item of kramdown's that stands for it. */
function contentsAt(line: string, before: string, at: number): Tag | undefined {
  const marked = KRAMDOWN_CONTENTS.test(line);
  if (!marked && !CONTENTS.test(line)) return undefined;
  const start = marked && LIST_ITEM.test(before) ? at - before.length - 1 : at;
  return {
    ...{ syntax: 'contents', role: 'alone', name: 'toc', rest: '', args: NO_ARGUMENTS },
    start,
    end: at + line.length,
  };
}
