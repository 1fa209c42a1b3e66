import { readDateLine } from './dates/date-line.ts';
import { bare, type Line } from './lines.ts';

/** Characters and words that a title has at most. */
const LENGTH = 160;
const WORDS = 22;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Marks after which a line is a sentence, or goes on. */
const STOP = /[.;,:…،؛۔。、：।]["”»“’')\]]*$/u;
const ITEM = /^(?:[•·▪◦●○*>–—-]\s|\d{1,3}[.)]\s)/u;
const CREDIT =
  /\((?:ap|afp|reuters|getty|epa|dpa|file|photo|foto|фото)\b|\b(?:photo|foto|getty images)\b.*[:/©]|©/iu;

/** Says whether a text is written without spaces between its words. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

/** Says whether a text has the shape of a title: short, no sentence, no item, no credit of a picture. */
export function isTitle(text: string): boolean {
  if (text.length > LENGTH || !/\p{L}/u.test(text)) return false;
  const words = text.split(/\s+/u).length;
  if (isUnspaced(text) ? text.length > 60 : words > WORDS) return false;
  if (STOP.test(text) && !/\b\p{Lu}\.$/u.test(text)) return false;
  if (ITEM.test(text) || CREDIT.test(text) || /^(?:https?:|www\.)|\S@\S/u.test(text)) return false;
  // A line that begins in small letters goes on from another, unless a name begins it: `iPhone`.
  if (/^\p{Ll}/u.test(text) && !/^\p{Ll}{1,2}\p{Lu}/u.test(text)) return false;
  return readDateLine(text, '') === undefined;
}

/** A line in Markdown's or a typewriter's form of a heading. */
export interface Heading {
  readonly text: string;
  /** 1 for the title. */
  readonly level: number;
  /** Lines that it takes, with the rule under it. */
  readonly lines: readonly Line[];
}

const ATX = /^(#{1,6})\s+(?=\S)(.*?)(?:\s+#+)?$/u;
const RULE = /^(?:={3,}|-{3,}|~{3,}|_{3,})$/u;

/** Reads a heading that is marked as one, at an index of lines. */
export function markedHeading(lines: readonly Line[], at: number): Heading | undefined {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line) return undefined;
  const text = bare(line);
  if (text.length > 300) return undefined;
  const atx = ATX.exec(text);
  if (atx && isTitle(atx[2] ?? ''))
    return { text: atx[2] ?? '', level: atx[1]?.length ?? 1, lines: [line] };
  const under = next ? bare(next) : '';
  const above = at === 0 || bare(lines[at - 1]!) === '';
  if (!above || !RULE.test(under) || !isTitle(text)) return undefined;
  // A rule as long as the words, and not a line drawn across the page.
  if (next && Math.abs(under.length - text.length) > Math.max(4, text.length / 3)) return undefined;
  return { text, level: under.startsWith('=') ? 1 : 2, lines: [line, ...(next ? [next] : [])] };
}
