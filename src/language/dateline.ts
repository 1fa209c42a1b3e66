import type { Dateline, DatelineStyle } from '../model/dateline.ts';
import { formatDay } from './dates.ts';

/** The dateline as it runs into the first paragraph, its place apart because it is set in capitals. */
export interface DatelineText {
  readonly place: string;
  /** What follows the place, with its own spaces and dash: `, Azerbaijan (Agency) — `. */
  readonly rest: string;
}

/**
 * Writes a dateline out, or gives nothing where there is no place: a place is never invented.
 * Capitals are the language's own (az, tr: İ and I differ); a script without them stays as it is.
 * - plain, ap: `BAKU, Azerbaijan (Agency) — ` (AP Stylebook, 'datelines')
 * - reuters: `BAKU, April 7 (Agency) - ` (Reuters Handbook of Journalism, 'datelines')
 */
export function writeDateline(
  dateline: Dateline,
  style: DatelineStyle,
  language: string,
  timezone = 'UTC',
): DatelineText | undefined {
  const { place, region, country, agency, date } = dateline;
  if (!place) return undefined;
  const day = date && formatDay(date, language, timezone);
  const where = style === 'reuters' ? [] : [region, country];
  const after = [...where, day].filter((part) => part !== undefined && part !== '');
  const rest = [
    ...after.map((part) => `, ${part}`),
    agency ? ` (${agency})` : '',
    style === 'reuters' ? ' - ' : ' — ',
  ].join('');
  return { place: place.toLocaleUpperCase(language), rest };
}
