import { NO_ARGUMENTS } from './arguments.ts';
import type { Tag } from './tag.ts';

const IMPORT =
  /import\s+(?:([\w$]+)?[\w$*{}\s,]{0,500}?\sfrom\s+)?["']([^"'\n]{1,300})["'][ \t]*;?[ \t]*(?=\n|$)/uy;
const EXPORT =
  /export\s+(?:(?:const|let|var)\s+[\w$]+\s*[=:]|default\s+(?:function|class|async|\(|\{|[\w$.]+\s*;?\s*(?=\n|$))|(?:async\s+)?function\b\s*[\w$]*\(|class\s+[A-Z]|\{|\*\s+from\b|(?:type|interface)\s+[A-Z])/uy;
const LONGEST = 20_000;

/** A statement of JavaScript between the paragraphs, and the picture that it names. */
export interface Module {
  readonly tag: Tag;
  readonly picture?: { readonly name: string; readonly path: string };
}

/**
 * Reads an import or an export at the beginning of a line, as MDX has them (`import X from './x'`).
 * @param budget characters that may still be read in vain.
 */
export function readModule(text: string, at: number, budget: { left: number }): Module | undefined {
  IMPORT.lastIndex = at;
  const [found, name, path = ''] = IMPORT.exec(text) ?? [];
  if (found !== undefined) {
    const tag = moduleTag(at, at + found.length, 'import');
    return name && isPicturePath(path) ? { tag, picture: { name, path } } : { tag };
  }
  EXPORT.lastIndex = at;
  if (!EXPORT.test(text)) return undefined;
  return { tag: moduleTag(at, endOfExport(text, at, budget), 'export') };
}

const moduleTag = (start: number, end: number, name: string): Tag => ({
  ...{ syntax: 'module', role: 'alone', name, rest: '', args: NO_ARGUMENTS },
  start,
  end,
});

/** Says whether a path or an address leads to a picture, by its ending. */
export function isPicturePath(path: string): boolean {
  return /\.(?:png|jpe?g|gif|svg|webp|avif|tiff?)(?:[?#][^\s]*)?$/iu.test(path.trim());
}

/** An export ends with the line on which its brackets are closed; an empty line ends one that has none. */
function endOfExport(text: string, from: number, budget: { left: number }): number {
  const part = text.slice(from, from + Math.min(LONGEST, Math.max(200, budget.left)));
  let depth = 0;
  for (const { 0: sign, index } of part.matchAll(
    /[([{]|[)\]}]|\n|(["'`])(?:(?!\1)[^\\\n]|\\.)*\1/gu,
  )) {
    if (sign === '\n') {
      if (depth <= 0) return from + index;
    } else if (/^[([{]/u.test(sign)) depth++;
    else if (/^[)\]}]/u.test(sign)) depth--;
  }
  budget.left -= depth > 0 ? part.length : 0;
  const end = part.indexOf('\n');
  return depth <= 0 ? from + part.length : from + (end < 0 ? part.length : end);
}
