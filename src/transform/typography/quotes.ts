import { isHebrew, opensAfterParticle, opensSingleAfterParticle } from './hebrew.ts';
import { type Ahead, lookAhead, type Mark } from './mark-runs.ts';
import type { Marks, Pair } from './marks.ts';
import { before, ends, from, isDash, isWord, opens } from './neighbours.ts';
import type { Edits } from './runs.ts';

/** What a straight mark turns out to be; `straight` is left as it was typed. */
type Role = 'open' | 'close' | 'apostrophe' | 'gershayim' | 'geresh' | 'straight';

interface Level {
  readonly mark: Mark;
  readonly pair: Pair;
}

/** Finds what each straight quotation mark of a run stands for, and puts the language's own there. */
export function setQuotes(text: string, marks: Marks, hebrew: boolean, edits: Edits): void {
  const levels: Level[] = [];
  const ahead = lookAhead(text);
  // Offset of the last mark after which a word begins: one that opened, or an elision (`l'"amour"`).
  let opened = -1;
  for (const { 0: found, index: at } of text.matchAll(/["']/gu)) {
    const mark: Mark = found === '"' ? '"' : "'";
    const isOpen = levels.some((level) => level.mark === mark);
    const afterOpening = opened === at - 1;
    const site: Site = { text, at, mark, isOpen, afterOpening, hebrew, marks, ahead };
    const role = mark === '"' ? doubleAt(site) : singleAt(site);
    if (role === 'open') {
      const pair = choosePair(mark, marks, levels.at(-1));
      levels.push({ mark, pair });
      edits.set(at, pair[0]);
      opened = at;
    } else if (role === 'close') {
      const depth = levels.findLastIndex((level) => level.mark === mark);
      const pair = levels[depth]?.pair ?? choosePair(mark, marks, undefined);
      if (depth >= 0) levels.length = depth;
      edits.set(at, pair[1]);
    } else if (role !== 'straight') {
      edits.set(at, SIGNS[role]);
      if (role === 'apostrophe' && isWord(from(text, at + 2))) opened = at;
    }
  }
}

const SIGNS = { apostrophe: '’', gershayim: '״', geresh: '׳' } as const;

function choosePair(mark: Mark, marks: Marks, around: Level | undefined): Pair {
  const { outer, inner, alone = inner } = marks;
  if (!around) return mark === '"' ? outer : alone;
  const wanted = mark === '"' ? outer : inner;
  // A passage is never set in the marks of the one around it.
  if (wanted[0] !== around.pair[0]) return wanted;
  return wanted === outer ? inner : outer;
}

interface Site {
  readonly text: string;
  readonly at: number;
  readonly mark: Mark;
  /** Whether a passage in this mark is open. */
  readonly isOpen: boolean;
  /** Whether a word begins after the mark just before. */
  readonly afterOpening: boolean;
  readonly hebrew: boolean;
  readonly marks: Marks;
  readonly ahead: Ahead;
}

/** What stands on either side; marks that follow directly are looked past. */
function sidesOf({ text, at, afterOpening, ahead }: Site) {
  const left = before(text, at);
  const right = from(text, ahead.endOfRun(at));
  const starts = afterOpening || opens(left);
  const stops = ends(right);
  return {
    left,
    right,
    starts: starts || (isDash(left) && !stops),
    stops: stops || (isDash(right) && !starts),
  };
}

function doubleAt(site: Site): Role {
  const { text, at, mark, isOpen, hebrew, ahead } = site;
  if (hebrew && isHebrew(before(text, at)) && isHebrew(from(text, at + 1)))
    return opensAfterParticle(text, at, isOpen, ahead.nextClear(at, mark) === 'close')
      ? 'open'
      : 'gershayim';
  const { left, starts, stops } = sidesOf(site);
  if (starts && stops) return 'straight';
  if (starts) return 'open';
  const closing = ahead.nextClear(at, mark) === 'close';
  // Inches, unless a passage is open that has no other end.
  if (/\p{N}/u.test(left) && (!isOpen || closing)) return 'straight';
  if (stops || isOpen) return 'close';
  return closing ? 'open' : 'straight';
}

function singleAt(site: Site): Role {
  const { text, at, mark, isOpen, hebrew, marks, ahead } = site;
  const { left, right, starts, stops } = sidesOf(site);
  if (hebrew && isHebrew(left)) {
    if (isHebrew(from(text, at + 1)))
      return opensSingleAfterParticle(text, at, isOpen) ? 'open' : 'geresh';
    return isOpen ? 'close' : 'geresh';
  }
  // Feet before inches, minutes before seconds, thousands.
  if (/\p{N}/u.test(left) && /\p{N}/u.test(right)) return 'straight';
  if (isWord(left) && isWord(right)) return 'apostrophe';
  if (starts && stops) return 'straight';
  if (starts) {
    const word = /^[\p{L}\p{N}]+/u.exec(text.slice(at + 1, at + 12))?.[0].toLowerCase() ?? '';
    if (/^\d\ds?$/u.test(word) && text[at + 1 + word.length] !== "'") return 'apostrophe';
    if (marks.elisions?.includes(word)) return 'apostrophe';
    return ahead.nextClear(at, mark) === 'close' ? 'open' : 'apostrophe';
  }
  if (isOpen) return 'close';
  // Feet and minutes.
  if (/\p{N}/u.test(left)) return 'straight';
  return isWord(left) || !stops ? 'apostrophe' : 'close';
}
