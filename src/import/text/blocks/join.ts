import type { Finding } from '../../../model/message.ts';

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、，！？：；「」『』（）]/u;
const BROKEN = /(?<head>[\p{L}\p{M}]{2,})-$/u;
const TAIL = /^(?<tail>\p{Ll}[\p{L}\p{M}]+)/u;
const WORD = /[\p{L}\p{M}]{2,}(?:[-‐‑][\p{L}\p{M}]{2,})*/gu;

/** Joins lines that a width has broken. */
export interface Joiner {
  /**
   * Adds a line, which has a number in the file, to the pieces of a text, whose last it may change. A text
   * stays in pieces until it is whole: to look at the end of a long one is dear.
   */
  add(pieces: string[], next: string, line: number): void;
  /** What was decided about words at the ends of lines. */
  findings(): readonly Finding[];
}

/**
 * Opens a joiner for a text. A word that is parted at the end of a line is made whole where the text has
 * it whole elsewhere, or has not both its halves as words; a hyphen that it has elsewhere stays.
 * @param all the whole text, which words are looked up in.
 */
export function openJoiner(all: string): Joiner {
  let words: Set<string> | undefined;
  const made: { readonly word: string; readonly line: number }[] = [];

  const known = (word: string) => {
    words ??= new Set([...all.matchAll(WORD)].map(([found]) => found.toLowerCase()));
    return words.has(word.toLowerCase());
  };

  return {
    add(pieces, next, line) {
      const text = pieces.at(-1);
      if (text === undefined) {
        pieces.push(next);
        return;
      }
      const head = BROKEN.exec(text.slice(-60))?.groups?.head;
      const tail = head && TAIL.exec(next)?.groups?.tail;
      if (!head || !tail) {
        pieces.push(runsOn(text, next) ? next : ` ${next}`);
        return;
      }
      const halves = known(head) && known(tail);
      const hyphen = !known(head + tail) && (known(`${head}-${tail}`) || halves);
      made.push({ word: hyphen ? `${head}-${tail}` : head + tail, line });
      if (!hyphen) pieces[pieces.length - 1] = text.slice(0, -1);
      pieces.push(next);
    },
    findings() {
      if (made.length === 0) return [];
      const shown = made.slice(0, 12).map(({ word, line }) => `\`${word}\` (line ${line})`);
      const rest = made.length > shown.length ? ` and ${made.length - shown.length} more` : '';
      return [
        {
          severity: 'info',
          ruleId: 'joined-words',
          reason: `Words that were parted at the ends of lines are joined: ${shown.join(', ')}${rest}`,
          place: { line: made[0]?.line ?? 1, column: 1 },
          note: 'Look them through: a hyphen at the end of a line can be a word’s own.',
        },
      ];
    },
  };
}

/** A dash within a word, and scripts that write without spaces, want none between lines. */
function runsOn(text: string, next: string): boolean {
  if (/[\p{L}\p{N}][-–—]$/u.test(text.slice(-4))) return /^[\p{L}\p{N}]/u.test(next);
  return UNSPACED.test(text.at(-1) ?? '') && UNSPACED.test(next[0] ?? '');
}
