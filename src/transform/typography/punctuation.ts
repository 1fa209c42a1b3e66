import type { Root } from 'hast';
import { setDashes } from './dashes.ts';
import { setEastAsianQuotes } from './east-asian.ts';
import { marksOf, primaryOf } from './marks.ts';
import { setNoBreaks } from './no-break.ts';
import { setQuotes } from './quotes.ts';
import { type Edits, editRun, OBJECT, type Run, runsOf } from './runs.ts';
import { setSpaces } from './spaces.ts';

/** Signs that we may have something to do with. */
const WORK = /["' \n]|--|\.\.\.|[:;!?«»]/u;

/** Templates' tags, attribute lists, TeX and MDX that stand in the prose as they were written. */
const SYNTAX = new RegExp(
  [
    /\{\{.{0,2000}?\}\}|\{%.{0,2000}?%\}|\{\/\*.{0,2000}?\*\/\}/,
    /\{(?:[:#.]|[\w-]+=)[^{}]*\}/,
    /\$\$.+?\$\$|\$(?=[^$\n]*\$)[^$\n]*[\\^_][^$\n]*\$/,
    /^import\s(?:[^\n]*\sfrom\s+)?["'][^\n]*/,
    /^export\s+(?:default|const|let|var|function|class|async)\b[^\n]*/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gmsu',
);

/**
 * Sets quotation marks, apostrophes, dashes, ellipses and the spaces that no line may break at as the
 * language prints them, in place.
 * Letters and figures never change. Code, links that are their own address, and marks that are
 * curly already stay as they are; a passage with its own `lang` follows that language; one that we
 * don't know is left untouched.
 * @param language BCP 47 of the tree where no element says otherwise.
 */
export function setPunctuation(tree: Root, language: string): void {
  for (const run of runsOf(tree, language)) if (WORK.test(run.text)) setRun(run);
}

function setRun(run: Run): void {
  const marks = marksOf(run.language);
  if (!marks) return;
  const text = run.text.replace(SYNTAX, (found) => OBJECT.repeat(found.length));
  const edits: Edits = new Map();
  const primary = primaryOf(run.language);
  const eastAsian = primary === 'ja' || primary === 'zh';
  setDashes(text, run.language, edits);
  if (eastAsian) setEastAsianQuotes(text, marks, edits);
  else {
    setNoBreaks(text, run.language, edits);
    if (marks.spaceBefore !== undefined) setSpaces(text, marks.spaceBefore, edits);
    setQuotes(text, marks, primary === 'he', edits);
  }
  if (edits.size > 0) editRun(run, edits);
}
