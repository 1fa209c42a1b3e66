import { readDate } from '../../../model/iso-date.ts';
import { takeDate, takeDayAndMonth } from '../dates/date.ts';
import { persianDay } from '../dates/persian.ts';

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
  const near = days.find((iso) => Math.abs(Date.parse(iso) - Date.parse(own)) < 183 * 86_400_000);
  return near === undefined ? { left: 'no-such-day' } : { iso: near };
}
