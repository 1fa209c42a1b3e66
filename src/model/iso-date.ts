import * as z from 'zod';

const DATE = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})/u;
const TIME =
  /^[Tt\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/iu;

const two = (figures: string) => figures.padStart(2, '0');

/** Says whether a day is on the calendar: 30 February is not. */
function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function offsetOf(zone: string): string {
  if (/^(?:Z|UTC|GMT)$/iu.test(zone)) return 'Z';
  const figures = zone.replace(/\D/gu, '').padEnd(4, '0');
  return `${zone[0]}${figures.slice(0, 2)}:${figures.slice(2)}`;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\\s+)?';
/** `April 7, 2024`, as templates of blogs write it. */
const MONTH_FIRST = new RegExp(
  `^${WEEKDAY}${MONTH}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})`,
  'iu',
);
/** `7 April 2024`; with its day of the week as mail has it (RFC 5322 §3.3). */
const DAY_FIRST = new RegExp(
  `^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH}\\.?,?\\s+(\\d{4})`,
  'iu',
);

/** Gives a date whose month is a word of English in figures; any other text as it is. */
function inFigures(text: string): string {
  const first = MONTH_FIRST.exec(text);
  const [whole, day, month, year] = first
    ? [first[0], first[2], first[1], first[3]]
    : (DAY_FIRST.exec(text) ?? []);
  if (whole === undefined) return text;
  const number = MONTHS.indexOf((month ?? '').slice(0, 3).toLowerCase()) + 1;
  return `${year}-${number}-${day}${text.slice(whole.length)}`;
}

/**
 * Reads a date or date-time that begins with its year, or whose month is a word of English, and gives it
 * in ISO 8601 form, without parts of a second: `2024-04-07 10:00:00 +0400` is
 * `2024-04-07T10:00:00+04:00`. Nothing where the text is anything else: `7/4/24` is one day to some
 * readers and another to others.
 */
export function readDate(text: string): string | undefined {
  const plain = inFigures(text.trim());
  const found = DATE.exec(plain);
  if (!found) return undefined;
  const [whole, year = '', , month = '', day = ''] = found;
  if (!exists(Number(year), Number(month), Number(day))) return undefined;
  const date = `${year}-${two(month)}-${two(day)}`;
  const rest = plain.slice(whole.length);
  if (rest === '') return date;
  const time = TIME.exec(rest);
  if (!time) return undefined;
  const [, hour = '', minute = '', second = '00', zone] = time;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const offset = zone ? offsetOf(zone) : '';
  if (offset.length > 1 && !(Number(offset.slice(1, 3)) < 24 && Number(offset.slice(4)) < 60))
    return undefined;
  return `${date}T${two(hour)}:${minute}:${second}${offset}`;
}

/** A date as writers and other tools write it, given in ISO 8601 form. */
export const WrittenDate = z.string().transform((text, context) => {
  const date = readDate(text);
  if (date !== undefined) return date;
  context.addIssue({ code: 'custom', message: 'an ISO date such as `2024-04-07`' });
  return z.NEVER;
});
