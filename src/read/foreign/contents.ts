import { NO_ARGUMENTS } from './arguments.ts';
import type { Tag } from './tag.ts';

const CONTENTS = /^[ \t]*(?:\[\[?_?toc_?\]?\]|@\[toc\]|\$\{toc\}|\[TOC\b[^\]\n]{0,60}\])[ \t]*$/iu;
const KRAMDOWN_CONTENTS = /^[ \t]*\{:\s*(?:[^{}\n]{0,100}\s)?toc(?:\s[^{}\n]{0,100})?\}[ \t]*$/u;
const LIST_ITEM = /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+\S[^\n]*$/u;

/** Finds the mark that a table of contents is put at, with the item of kramdown's that stands for it. */
export function contentsAt(line: string, before: string, at: number): Tag | undefined {
  const marked = KRAMDOWN_CONTENTS.test(line);
  if (!marked && !CONTENTS.test(line)) return undefined;
  const start = marked && LIST_ITEM.test(before) ? at - before.length - 1 : at;
  return {
    ...{ syntax: 'contents', role: 'alone', name: 'toc', rest: '', args: NO_ARGUMENTS },
    start,
    end: at + line.length,
  };
}
