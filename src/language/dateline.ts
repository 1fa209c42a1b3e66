import type { Dateline, DatelineStyle } from '../model/dateline.ts';
import { dashOf } from './dash.ts';
import { writeEastAsianDateline } from './dateline-east-asian.ts';
import { formatDay } from './dates.ts';

/** The dateline as it runs into the first paragraph, its place apart because it is set in capitals. */
export interface DatelineText {
  /** What stands before the place: a bracket, or an agency. Empty in most languages. */
  readonly before: string;
  readonly place: string;
  /** What follows the place, with its own spaces and dash: `, Azerbaijan (Agency) — `. */
  readonly rest: string;
}

/**
 * Writes a dateline out, or gives nothing where there is no place: a place is never invented.
 * Capitals are the language's own (az, tr: İ and I differ; el: without accents); a script without
 * them stays as it is. Chinese and Japanese have brackets and an order of their own.
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
  const where = (style === 'reuters' ? [] : [region, country]).filter(isGiven);
  const { language: primary, script } = new Intl.Locale(language).maximize();
  if (primary === 'ja' || primary === 'zh')
    return writeEastAsianDateline({ place, where, day, agency }, style, language);
  const comma = script === 'Arab' ? '، ' : ', ';
  const dash = style === 'reuters' ? '-' : primary === 'en' ? '—' : dashOf(language);
  const rest = [
    ...[...where, day].filter(isGiven).map((part) => `${comma}${part}`),
    agency ? ` (${agency})` : '',
    ` ${dash} `,
  ].join('');
  return { before: '', place: place.toLocaleUpperCase(language), rest };
}

const isGiven = (part: string | undefined): part is string => part !== undefined && part !== '';
