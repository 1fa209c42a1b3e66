import { before, from, isWord, opens } from './neighbours.ts';
import type { Edits } from './runs.ts';

/**
 * Puts an en dash for two hyphens, an em dash for three, and an ellipsis for three stops. Longer rows
 * are drawn lines, and two hyphens that begin a word are an option of a command: both stay.
 */
export function setDashes(text: string, edits: Edits): void {
  for (const { 0: row, index: at } of text.matchAll(/-{2,}/gu)) {
    const left = before(text, at);
    const right = from(text, at + row.length);
    if (row.length > 3 || left === '<' || right === '>') continue;
    if (row.length === 2 && opens(left) && isWord(right)) continue;
    replace(at, row.length, row.length === 3 ? '—' : '–', edits);
  }
  for (const { 0: row, index: at } of text.matchAll(/\.{2,}/gu))
    if (row.length === 3 && text[at - 1] !== '/' && text[at + 3] !== '/')
      replace(at, 3, '…', edits);
}

function replace(at: number, length: number, sign: string, edits: Edits): void {
  edits.set(at, sign);
  for (let i = 1; i < length; i++) edits.set(at + i, '');
}
