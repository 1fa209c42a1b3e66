import { readBracket } from './brackets.ts';
import { openCodeLines } from './code-lines.ts';
import { contentsAt } from './contents.ts';
import { escapesIn } from './escapes.ts';
import { readExpression } from './expressions.ts';
import { type Finder, openFinder } from './finder.ts';
import { readJsx } from './jsx.ts';
import { readModule } from './modules.ts';
import { skip } from './skip.ts';
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
const CANDIDATE = /[\\`{<[$]/gu;

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
