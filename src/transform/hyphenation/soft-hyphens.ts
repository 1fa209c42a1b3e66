import { type Edits, editRun, type Parent, type Run, runsOf } from '../typography/runs.ts';
import type { Hyphenator } from './word.ts';

const SOFT_HYPHEN = '\u00ad';

/** What is set in short lines, or apart from the text: there a divided word looks like an accident. */
const WHOLE: ReadonlySet<string> = new Set([
  ...['caption', 'dt', 'figcaption', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table'],
]);

/** What stands between two spaces. A no-break space parts words too. */
const TOKEN = /[^\s\u00a0\u202f]+/gu;
/** Addresses, paths, compounds, numbers, and words that the writer has divided. */
const APART = /[-\u2010\u2011\u00ad\u200b-\u200d\u2060@/\\_\d\ufffc]|[\p{L}\p{M}][.:][\p{L}\p{M}]/u;
const WORD = /[\p{L}\p{M}]+/gu;

/**
 * Puts soft hyphens into the words of a tree, in place, by the language of each passage. Headings,
 * captions, tables, code, addresses and compounds stay whole, and so does the last word of each
 * paragraph.
 * @param language BCP 47 of the tree where no element says otherwise.
 * @param hyphenatorOf gives nothing where the words of a language do not divide.
 */
export function setSoftHyphens(
  tree: Parent,
  language: string,
  hyphenatorOf: (language: string) => Hyphenator | undefined,
): void {
  for (const run of runsOf(tree, language, WHOLE)) {
    const hyphenator = hyphenatorOf(run.language);
    if (hyphenator) hyphenate(run, hyphenator);
  }
}

function hyphenate(run: Run, hyphenator: Hyphenator): void {
  const edits: Edits = new Map();
  let last = 0;
  for (const { 0: token, index: start } of run.text.matchAll(TOKEN)) {
    if (APART.test(token)) continue;
    for (const { 0: word, index } of token.matchAll(WORD)) {
      last = start + index;
      for (const at of hyphenator.divide(word))
        edits.set(last + at, SOFT_HYPHEN + run.text[last + at]);
    }
  }
  // The last word of a paragraph stays whole: half of it would be a line of its own.
  for (const at of edits.keys()) if (at >= last) edits.delete(at);
  if (edits.size > 0) editRun(run, edits);
}
