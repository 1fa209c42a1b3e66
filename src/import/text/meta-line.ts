import { type DateLine, readDateLine } from './dates/date-line.ts';
import { countOf } from './junk/counts.ts';
import { foldLine } from './junk/fold.ts';
import { type NameLine, readNameLine } from './people/byline.ts';
import { isCaseless } from './people/name.ts';
import { outletOf } from './people/outlet.ts';

/** A line around the prose that says who, when or where it came out. */
export interface MetaLine {
  readonly dates: readonly DateLine[];
  readonly names: readonly NameLine[];
  readonly outlet?: string;
  /** Whether a word or a date says so; a name alone has only its shape. */
  readonly sure: boolean;
  /** Whether the names are of a script without capitals, where any words have that shape. */
  readonly vague: boolean;
}

const SIGNS = /\s*[|·•]\s*|\s+[—–/-]\s+|\s{2,}/u;
const PARTS = 6;

/** Reads a line that holds names, dates and outlets and nothing else: 'By A B | April 7, 2024 | 5 min read'. */
export function readMetaLine(text: string, language: string): MetaLine | undefined {
  if (text.length > 220) return undefined;
  const whole = partOf(text, language);
  if (whole && whole !== 'count') return made([whole]);
  const parts = text.split(SIGNS).filter((part) => part !== '');
  if (parts.length > 1 && parts.length <= PARTS) {
    const all = parts.map((part) => partOf(part, language));
    if (all.every((part) => part !== undefined))
      return made(all.flatMap((part) => (part === 'count' ? [] : [part])));
  }
  // 'Jane Doe, April 7, 2024'
  for (const { index } of [...text.matchAll(/,\s/gu)].slice(0, 4)) {
    const [left, right] = [text.slice(0, index), text.slice(index + 1).trim()];
    const [names, date] = [readNameLine(left), readDateLine(right, language)];
    if (names && date) return made([{ names }, { date }]);
  }
  // 'By Jane Doe April 7, 2024'
  const words = text.split(' ');
  for (let at = 3; at < Math.min(words.length, 12); at++) {
    const date = readDateLine(words.slice(at).join(' '), language);
    const names = date && readNameLine(words.slice(0, at).join(' '));
    if (date && names?.labelled) return made([{ names }, { date }]);
  }
  return undefined;
}

type Part = { readonly date?: DateLine; readonly names?: NameLine; readonly outlet?: string };

function partOf(text: string, language: string): Part | 'count' | undefined {
  const date = readDateLine(text, language);
  if (date) return { date };
  const names = readNameLine(text);
  if (names) return { names };
  if (outletOf(text) === 'sure') return { outlet: text };
  return countOf(foldLine(text)) ? 'count' : undefined;
}

function made(parts: readonly Part[]): MetaLine | undefined {
  const names = parts.flatMap((part) => part.names ?? []);
  const dates = parts.flatMap((part) => part.date ?? []);
  const outlet =
    parts.find((part) => part.outlet !== undefined)?.outlet ?? names.find((n) => n.outlet)?.outlet;
  if (names.length + dates.length === 0 && outlet === undefined) return undefined;
  const shaped = names.filter(({ labelled }) => !labelled);
  const vague = shaped.some(({ people }) => people.some(({ name }) => isCaseless(name)));
  const sure = dates.length > 0 || names.some(({ labelled }) => labelled) || outlet !== undefined;
  return { dates, names, ...(outlet !== undefined && { outlet }), sure, vague };
}
