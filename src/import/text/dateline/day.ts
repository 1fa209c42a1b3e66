import { readDate } from '../../../model/iso-date.ts';
import { takeDate, takeDayAndMonth } from '../dates/date.ts';
import { persianDay } from '../dates/persian.ts';

/** Days that a report may be filed after the day that it is dated, and before. */
const AHEAD = 2;
const BEHIND = 183;

/** The day of a dateline, or why there is none. */
export type DatelineDay =
  | { readonly iso: string }
  | { readonly iso?: undefined; readonly left: 'no-year' | 'no-such-day' };

/** Reads the day in a dateline; the year is the one that puts it nearest before the article's own day. */
export function dayOf(
  part: string,
  language: string,
  published: string | undefined,
): DatelineDay | undefined {
  const whole = takeDate(part, language);
  if (whole?.iso && /^[\s.]*$/u.test(whole.rest)) return { iso: whole.iso };
  const found = takeDayAndMonth(part);
  if (!found || !/^[\s.]*$/u.test(found.rest)) return undefined;
  if (published === undefined) return { left: 'no-year' };
  const { day, month, persian } = found;
  const year = Number(published.slice(0, 4));
  const years = persian ? [year - 621, year - 622] : [year, year - 1, year + 1];
  const days = years
    .map((y) => (persian ? persianDay(y, month, day) : readDate(`${y}-${month}-${day}`)))
    .filter((iso) => iso !== undefined);
  const own = published.slice(0, 10);
  const near = days.find((iso) => {
    const before = (Date.parse(own) - Date.parse(iso)) / 86_400_000;
    return before >= -AHEAD && before <= BEHIND;
  });
  return near === undefined ? { left: 'no-such-day' } : { iso: near };
}
