import type { Marks, Pair } from './marks.ts';
import { before, from } from './neighbours.ts';
import type { Edits } from './runs.ts';

/** Says whether a character is a letter or sign of Chinese or Japanese. */
export function isEastAsian(character: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u.test(
    character,
  );
}

/**
 * Sets straight marks in Chinese or Japanese, where no space tells what opens and what closes: each kind
 * opens and closes in turn. A kind of which there is an odd number stays as it was typed.
 */
export function setEastAsianQuotes(text: string, marks: Marks, edits: Edits): void {
  const found = [...text.matchAll(/["']/gu)].filter(({ 0: mark, index }) => {
    const [left, right] = [before(text, index), from(text, index + 1)];
    // Inches and minutes.
    if (/\p{N}/u.test(left) && !isOpen(text, index, mark)) return false;
    const latin = (side: string) => /\p{L}/u.test(side) && !isEastAsian(side);
    if (mark !== "'" || !latin(left) || !latin(right)) return true;
    edits.set(index, '’');
    return false;
  });
  for (const mark of ['"', "'"])
    if (found.filter(({ 0: one }) => one === mark).length % 2 === 1)
      found.splice(0, found.length, ...found.filter(({ 0: one }) => one !== mark));
  const open: { readonly mark: string; readonly pair: Pair }[] = [];
  for (const { 0: mark, index } of found) {
    const depth = open.findLastIndex((level) => level.mark === mark);
    if (depth < 0) {
      const pair = open.at(-1)?.pair === marks.outer ? marks.inner : marks.outer;
      open.push({ mark, pair });
      edits.set(index, pair[0]);
    } else {
      edits.set(index, open[depth]!.pair[1]);
      open.length = depth;
    }
  }
}

/** Says whether the marks of a kind before an offset leave one open. */
function isOpen(text: string, at: number, mark: string): boolean {
  return text.slice(Math.max(0, at - 400), at).split(mark).length % 2 === 0;
}
