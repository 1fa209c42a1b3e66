import { fold, foldLine } from './fold.ts';
import { PHRASES } from './phrases.ts';

/** How sure it is that a line belongs to the page and not to the article. */
export type Certainty = 'sure' | 'likely';

interface Found {
  readonly why: string;
  readonly certainty: Certainty;
  /** Whether it stands over a list of other articles. */
  readonly heading: boolean;
}

interface Table {
  readonly whole: ReadonlyMap<string, string>;
  /** Phrases that more follows, by their first word. */
  readonly heads: ReadonlyMap<string, readonly { phrase: string; why: string; colon: boolean }[]>;
}

let table: Table | undefined;

const firstWord = (text: string) => /^[^\s:：]+/u.exec(text)?.[0] ?? '';

function make(): Table {
  const whole = new Map<string, string>();
  const heads = new Map<string, { phrase: string; why: string; colon: boolean }[]>();
  for (const [why, phrases] of PHRASES)
    for (const written of phrases.trim().split(/[|\n]/u)) {
      const open = written.endsWith('…') && written !== 'loading…';
      const colon = written.endsWith(':');
      const phrase = fold(open || colon ? written.slice(0, -1) : written);
      whole.set(phrase, why);
      if (!open && !colon) continue;
      const key = firstWord(phrase);
      const list = heads.get(key) ?? [];
      list.push({ phrase, why, colon });
      heads.set(key, list);
    }
  return { whole, heads };
}

const LINK = 'a link to another article';
const ALWAYS = 'an advertisement';
/** What separates a call to read from the title that it leads to. */
const ARROW = /^\s*(?:[:：|»→>▶]|-\s|–\s|—\s)/u;
/** Scripts that write without spaces: nothing need stand between a phrase and what follows. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;

/** Finds what a page says around an article in a line; a single word may be a subhead as well. */
export function phraseOf(line: string): Found | undefined {
  if (line.length > 200) return undefined;
  const text = foldLine(line);
  const plain = text.replace(/[\s:：.!…]+$/u, '').replace(/^[[(]|[\])]$/gu, '');
  table ??= make();
  const why = table.whole.get(plain);
  if (why !== undefined) {
    const sure = why === ALWAYS || (/\s/u.test(plain) && plain.length > 7);
    return { why, certainty: sure ? 'sure' : 'likely', heading: why === LINK };
  }
  const keys = new Set([
    firstWord(text),
    ...(UNSPACED.test(firstWord(text)) ? prefixes(text) : []),
  ]);
  for (const key of keys)
    for (const { phrase, why: kind, colon } of table.heads.get(key) ?? []) {
      if (!text.startsWith(phrase)) continue;
      const rest = text.slice(phrase.length);
      if (colon ? ARROW.test(rest) : /^[\s\p{P}]/u.test(rest) || UNSPACED.test(phrase))
        return { why: kind, certainty: 'sure', heading: false };
    }
  return undefined;
}

function* prefixes(text: string): Generator<string> {
  for (let length = 2; length <= Math.min(12, text.length); length++) yield text.slice(0, length);
}
