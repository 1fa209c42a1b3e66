import { readDate } from '../../../model/iso-date.ts';
import { monthOf } from './months.ts';
import { persianDay, persianMonthOf } from './persian.ts';

/** A day that a text begins with. */
export interface DateFound {
  /** ISO date; nothing where the text can be read as two days. */
  readonly iso?: string;
  /** How day and month were told apart where figures alone stand: by the language, or not at all. */
  readonly order?: 'by-language' | 'ambiguous' | 'short-year';
  /** As it was written. */
  readonly text: string;
  readonly rest: string;
}

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/u;
const EAST = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]/u;
const FIGURES = /^(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d)/u;
const DAY_FIRST =
  /^(\d{1,2})(?:\.|st|nd|rd|th|er|º|ª|-?го|-е)?[\s.]{0,3}(?:de |of |d['’])?([\p{L}\p{M}’'׳\u200c]{1,14}\.?(?: [\p{L}\p{M}]{4,6})?)/u;
const MONTH_FIRST = /^([\p{L}\p{M}]{3,12}\.?)\s{1,3}(\d{1,2})(?:st|nd|rd|th)?(?![\d:.]\d)/u;
const YEAR = /^(?:\s*,|\s*،|\.)?\s*(?:de |del |of )?(\d{4})(?!\d)/u;
const AFTER_YEAR =
  /^\s?(?:г\.|г(?!\p{L})|года|р\.|р(?!\p{L})|року|r\.|roku|-?(?:cı|ci|cu|cü) il(?!\p{L})|i\.(?=\s|$))/u;

const DIGITS = /[٠-٩۰-۹०-९]/gu;

/** Writes figures of Arabic, Persian and Hindi with the digits that are counted with. */
export function plainDigits(text: string): string {
  return text.replace(DIGITS, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return `${code - (code >= 0x966 ? 0x966 : code >= 0x6f0 ? 0x6f0 : 0x660)}`;
  });
}

/** Reads the day that a text begins with, which must have plain digits. */
export function takeDate(text: string, language: string): DateFound | undefined {
  const ordered = YEAR_FIRST.exec(text) ?? EAST.exec(text);
  if (ordered) {
    const [year, month, day] =
      ordered.length === 5
        ? [ordered[1], ordered[3], ordered[4]]
        : [ordered[1], ordered[2], ordered[3]];
    const iso = isoOf(Number(year), Number(month), Number(day));
    return iso ? made(text, ordered[0].length, { iso }) : undefined;
  }
  const figures = FIGURES.exec(text);
  if (figures) return fromFigures(text, figures, language);
  const worded = takeDayAndMonth(text);
  const year = worded && YEAR.exec(worded.rest);
  if (!worded || !year) return undefined;
  const iso = isoOf(Number(year[1]), worded.month, worded.day, worded.persian);
  if (!iso) return undefined;
  const end = text.length - worded.rest.length + year[0].length;
  return made(text, end + (AFTER_YEAR.exec(text.slice(end))?.[0].length ?? 0), { iso });
}

/** A day of the year: `April 7`, `7 апр`. */
export interface DayFound {
  readonly day: number;
  readonly month: number;
  readonly persian: boolean;
  readonly rest: string;
}

/** Reads the day and month that a text begins with, without a year. */
export function takeDayAndMonth(text: string): DayFound | undefined {
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) {
    const [whole, day, words = ''] = dayFirst;
    // A second word belongs to the month where there is such a month: كانون الثاني.
    for (const word of new Set([words, words.split(' ')[0] ?? ''])) {
      const month = monthOf(word) ?? persianMonthOf(word);
      if (month === undefined) continue;
      const rest = text.slice(whole.length - words.length + word.length);
      return { day: Number(day), month, persian: monthOf(word) === undefined, rest };
    }
  }
  const monthFirst = MONTH_FIRST.exec(text);
  const month = monthFirst ? monthOf(monthFirst[1] ?? '') : undefined;
  if (!monthFirst || month === undefined) return undefined;
  return {
    ...{ day: Number(monthFirst[2]), month, persian: false },
    rest: text.slice(monthFirst[0].length),
  };
}

function isoOf(year: number, month: number, day: number, persian = false): string | undefined {
  // Years of the Persian calendar are six centuries behind.
  if (persian || (year >= 1300 && year < 1500)) return persianDay(year, month, day);
  return readDate(`${year}-${month}-${day}`);
}

function fromFigures(
  text: string,
  found: RegExpExecArray,
  language: string,
): DateFound | undefined {
  const [whole, one, sign, other, year = ''] = found;
  if (year.length === 2) return made(text, whole.length, { order: 'short-year' });
  const [first, second] = [Number(one), Number(other)];
  const dayFirst = isoOf(Number(year), second, first);
  const monthFirst = isoOf(Number(year), first, second);
  if (!dayFirst || !monthFirst || dayFirst === monthFirst) {
    const iso = dayFirst ?? monthFirst;
    return iso ? made(text, whole.length, { iso }) : undefined;
  }
  const order = orderOf(language, sign === '.');
  if (!order) return made(text, whole.length, { order: 'ambiguous' });
  const iso = order === 'day' ? dayFirst : monthFirst;
  return made(text, whole.length, { iso, order: 'by-language' });
}

/** Says what stands first in a date of figures; English without a region has it both ways. */
function orderOf(language: string, dotted: boolean): 'day' | 'month' | undefined {
  if (language === '') return undefined;
  const { language: primary, region } = new Intl.Locale(language);
  if (primary === 'en' && !region) return dotted ? 'day' : undefined;
  const parts = new Intl.DateTimeFormat(language, {
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', timeZone: 'UTC' },
    calendar: 'gregory',
  }).formatToParts(0);
  const at = (type: string) => parts.findIndex((part) => part.type === type);
  // Where the year comes first, nothing says what day and month do after it.
  return at('year') === 0 ? 'day' : at('day') < at('month') ? 'day' : 'month';
}

function made(text: string, length: number, more: Omit<DateFound, 'text' | 'rest'>): DateFound {
  return { ...more, text: text.slice(0, length), rest: text.slice(length) };
}
