import type { Finding } from '../../../model/message.ts';

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、，！？：；「」『』（）]/u;
const BROKEN = /(?<head>[\p{L}\p{M}]{2,})-$/u;
const TAIL = /^(?<tail>\p{Ll}[\p{L}\p{M}]+)/u;
const WORD = /[\p{L}\p{M}]{2,}(?:[-‐‑][\p{L}\p{M}]{2,})*/gu;

/** Joins lines that a width has broken. */
export interface Joiner {
  /** Joins the line `next`, which stands on a line of the file, to what is before it. */
  join(text: string, next: string, line: number): string;
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
    join(text, next, line) {
      const head = BROKEN.exec(text.slice(-60))?.groups?.head;
      const tail = head && TAIL.exec(next)?.groups?.tail;
      if (!head || !tail) {
        const glued = /[\p{L}\p{N}][-–—]$/u.test(text.slice(-4))
          ? /^[\p{L}\p{N}]/u.test(next)
          : UNSPACED.test(text.at(-1) ?? '') && UNSPACED.test(next[0] ?? '');
        return glued ? text + next : `${text} ${next}`;
      }
      const halves = known(head) && known(tail);
      const hyphen = !known(head + tail) && (known(`${head}-${tail}`) || halves);
      made.push({ word: hyphen ? `${head}-${tail}` : head + tail, line });
      return (hyphen ? text : text.slice(0, -1)) + next;
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
