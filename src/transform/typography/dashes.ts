import { dashOf } from '../../language/dash.ts';
import { isEastAsian } from './east-asian.ts';
import { before, from, isWord, opens } from './neighbours.ts';
import type { Edits } from './runs.ts';

/**
 * Puts the dash of the language for two hyphens, an em dash for three, and an ellipsis for three stops;
 * two hyphens between figures are an en dash in all languages. Longer rows are drawn lines, and two
 * hyphens that begin a word are an option of a command: both stay.
 * @param language BCP 47
 */
export function setDashes(text: string, language: string, edits: Edits): void {
  const dash = dashOf(language);
  const double = dash.length > 1;
  for (const { 0: row, index: at } of text.matchAll(/-{2,}/gu)) {
    const left = before(text, at);
    const right = from(text, at + row.length);
    if (row.length > 3 || left === '<' || right === '>') continue;
    if (row.length === 2 && opens(left) && isWord(right) && !isEastAsian(right)) continue;
    const figures = /\p{N}/u.test(left) && /\p{N}/u.test(right);
    const plain = figures || (double && !isBeside(text, at, row.length)) ? '–' : dash;
    replace(at, row.length, row.length === 3 && !double ? '—' : plain, edits);
  }
  for (const { 0: row, index: at } of text.matchAll(/\.{2,}/gu))
    if (row.length === 3 && text[at - 1] !== '/' && text[at + 3] !== '/')
      replace(at, 3, double && isBeside(text, at, 3) ? '……' : '…', edits);
}

/** Says whether a letter of Chinese or Japanese stands beside a sign, a space between them or not. */
function isBeside(text: string, at: number, length: number): boolean {
  const sides = [text.slice(Math.max(0, at - 2), at), text.slice(at + length, at + length + 2)];
  return sides.some((side) => [...side].some(isEastAsian));
}

function replace(at: number, length: number, sign: string, edits: Edits): void {
  edits.set(at, sign);
  for (let i = 1; i < length; i++) edits.set(at + i, '');
}
