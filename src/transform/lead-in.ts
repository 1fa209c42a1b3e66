import type { Element, ElementContent, Text } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { classesOf, element, isElement, textNode } from './element.ts';

/** Inline elements that a lead-in takes in whole or not at all. */
const WHOLE: ReadonlySet<string> = new Set(['a', 'b', 'bdi', 'cite', 'em', 'i', 'span', 'strong']);

const MOST_WORDS = 5;
/** Words that a paragraph must have: a line of small capitals alone leads into nothing. */
const LEAST_IN_PARAGRAPH = 14;

/** A word with what stands against it; no-break spaces are within. */
const WORD = /[^ \t\n\f\r]+/gu;
/** What small capitals can set: letters that have capitals, figures, marks. */
const CASED = /^[\p{Lu}\p{Ll}\p{Lt}\p{M}\p{N}\p{P}\p{Sc}\u00a0\u202f\u00ad]+$/u;
/** A pause after a word, with the quotation mark that may close there; a short word's stop may abbreviate it. */
const PAUSE = /[,;:!?…—–][”’"'»›)\]]*$|[\p{L}\p{N}]{4}\.[”’"'»›)\]]*$/u;

/** A place where the lead-in may end. */
interface End {
  /** Index of the child that it ends in or after. */
  readonly child: number;
  /** Offset in that child where it is text; absent where the child is taken whole. */
  readonly offset?: number;
  readonly word: string;
  readonly words: number;
}

/**
 * Wraps the first words of a paragraph, two to five by the phrase, in `lead-in`: up to the first pause,
 * else to a word that a short one follows. No name, link, note call or emphasis is cut in half; scripts
 * without capitals have none, and a dateline leads in by itself.
 */
export function setLeadIn(paragraph: Element): void {
  if (textOf(paragraph).split(/\s+/u).length < LEAST_IN_PARAGRAPH) return;
  const end = chooseEnd(endsOf(paragraph.children));
  if (!end) return;
  const { children } = paragraph;
  const last = children[end.child];
  const taken = children.slice(0, end.child + 1);
  const rest = children.slice(end.child + 1);
  if (last?.type === 'text' && end.offset !== undefined && end.offset < last.value.length) {
    taken[taken.length - 1] = textNode(last, last.value.slice(0, end.offset));
    rest.unshift(textNode(last, last.value.slice(end.offset)));
  }
  paragraph.children = [element(paragraph, 'span', { className: ['lead-in'] }, taken), ...rest];
}

/** Gives the ends of the words, up to the first that small capitals can't set. */
function endsOf(children: readonly ElementContent[]): End[] {
  const ends: End[] = [];
  let words = 0;
  for (const [child, node] of children.entries()) {
    if (words > MOST_WORDS) break;
    if (node.type === 'text') {
      const open = runsInto(children[child + 1]);
      for (const { 0: word, index } of (node as Text).value.matchAll(WORD)) {
        if (!CASED.test(word)) return ends;
        words += word.split(/[\u00a0\u202f]/u).length;
        const offset = index + word.length;
        // A word that an element goes on with, or a call stands against, has no end here.
        if (offset < node.value.length || !open) ends.push({ child, offset, word, words });
        if (words > MOST_WORDS) return ends;
      }
    } else if (isElement(node) && WHOLE.has(node.tagName) && isPlain(node)) {
      const text = textOf(node).trim();
      const own = text.split(/[\s\u00a0]+/u);
      if (own.some((word) => !CASED.test(word))) return ends;
      words += own.length;
      const next = children[child + 1];
      const ended = next === undefined || (next.type === 'text' && /^\s/u.test(next.value));
      if (ended) ends.push({ child, word: own.at(-1) ?? '', words });
    } else return ends;
  }
  return ends;
}

const runsInto = (next: ElementContent | undefined): boolean => next?.type === 'element';

/** Says whether an element holds words alone: no call of a note, no code, no passage that means itself. */
function isPlain(node: Element): boolean {
  if (classesOf(node).some((name) => name === 'dateline' || name === 'noteref')) return false;
  return node.children.every(
    (child) =>
      child.type === 'text' || (isElement(child) && WHOLE.has(child.tagName) && isPlain(child)),
  );
}

const letters = (word: string) => [...word].filter((c) => /[\p{L}\p{N}]/u.test(c)).length;
const startsHigh = (word: string) => /^[\p{P}]*[\p{Lu}\p{N}]/u.test(word);

/** Chooses where the phrase ends: at a pause if one comes, else after a full word before a short one. */
function chooseEnd(ends: readonly End[]): End | undefined {
  const within = ends.filter(({ words }) => words <= MOST_WORDS);
  const pause = within.find(({ word }) => PAUSE.test(word));
  if (pause) return pause;
  let best: End | undefined;
  let most = 0;
  for (const [i, end] of ends.entries()) {
    const next = ends[i + 1];
    if (end.words < 2 || end.words > MOST_WORDS || !next) continue;
    // Between two capitals, or before a figure, a name or a date may go on.
    if (startsHigh(next.word) && (i > 0 || /^\p{P}*\p{N}/u.test(next.word))) continue;
    const full = letters(end.word) > 3 ? 4 : 0;
    const before = letters(next.word) <= 3 ? 2 : 0;
    const worth = full + before + (end.words === 2 ? 0 : 1);
    if (worth >= most) {
      best = end;
      most = worth;
    }
  }
  return best;
}
