import { momentIn } from '../language/zone.ts';

/**
 * Makes an embargo a moment: a day or a time without an offset is the one in the article's time zone,
 * so that it does not depend on the machine that builds.
 * @param date ISO date or date-time.
 * @param timezone IANA name.
 * @returns ISO date-time with an offset.
 */
export function momentOf(date: string, timezone: string): string {
  const full = date.includes('T') ? date : `${date}T00:00:00`;
  if (/(?:Z|[+-]\d{2}:\d{2})$/u.test(full)) return full;
  return new Date(momentIn(full, timezone)).toISOString().replace('.000Z', 'Z');
}
