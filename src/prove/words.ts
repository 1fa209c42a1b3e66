import type { WordStream } from '../model/proof.ts';
import { withoutForbidden } from '../model/xml-characters.ts';

/** What nobody sees: soft hyphens, joiners, marks of direction, variants of a sign. */
const UNSEEN = /[\u00ad\ufeff]|[\u200b-\u200f\u2028-\u202e\u2060-\u2069]|\p{Variation_Selector}/gu;

/**
 * A word as a writer would name it: letters, marks and digits, with the quotation marks, apostrophes
 * and soft hyphens that stand inside it.
 */
const WORD =
  /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['"‘’‚“”„׳״\u00ad\u200b-\u200f\u2060\u2066-\u2069]+(?=[\p{L}\p{N}]))*/gu;

const ATOM = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/**
 * Splits a word into what is compared: runs of letters, marks and digits after NFKC (UAX #15). An
 * apostrophe parts them, whatever its form, so that `don't` and `don’t` are the same two.
 */
export function atomsOf(word: string): readonly string[] {
  if (/^[a-z\d]+$/iu.test(word)) return [word];
  return word.normalize('NFKC').replace(UNSEEN, '').match(ATOM) ?? [];
}

/** Finds the words of a text, with the offset of each. */
export function* wordsIn(text: string): Generator<{ readonly word: string; readonly at: number }> {
  for (const { 0: word, index: at } of text.matchAll(WORD)) yield { word, at };
}

/** Takes text in pieces, each with its line, and gives the words when all is in. */
export interface WordGatherer {
  /** Adds text that runs on from what is there; each line feed in it goes to the next line. */
  add(text: string, line: number): void;
  /** Parts what is there from what comes. */
  part(): void;
  words(): WordStream;
}

/** Opens a gatherer; words run across its pieces unless they are parted. */
export function openGatherer(): WordGatherer {
  let text = '';
  const starts: { readonly at: number; readonly line: number }[] = [];
  return {
    add(piece, line) {
      for (const part of withoutForbidden(piece).split(/(?<=\n)/u)) {
        starts.push({ at: text.length, line: line++ });
        text += part;
      }
    },
    part() {
      text += '\n';
    },
    words() {
      const words: string[] = [];
      const lines: number[] = [];
      let next = 0;
      for (const { word, at } of wordsIn(text)) {
        while (next < starts.length && starts[next]!.at <= at) next++;
        words.push(word);
        lines.push(starts[next - 1]?.line ?? 1);
      }
      return { words, lines };
    },
  };
}

/** Gives the words of a text that stands on one line. */
export function streamOf(text: string, line: number): WordStream {
  const words = [...wordsIn(text)].map(({ word }) => word);
  return { words, lines: words.map(() => line) };
}
