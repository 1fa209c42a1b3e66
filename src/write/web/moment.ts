import { momentIn } from '../../language/zone.ts';

/**
 * Writes an ISO date or date-time for machines: a day stays a day, a time with an offset stays as it
 * is, and a time without one is as the clocks of the article's zone (IANA) show it.
 */
export function zonedMoment(iso: string, timezone: string): string {
  if (!iso.includes('T') || /(?:Z|[+-]\d{2}:?\d{2})$/u.test(iso)) return iso;
  const minutes = Math.round((Date.parse(`${iso}Z`) - momentIn(iso, timezone)) / 60_000);
  if (minutes === 0) return `${iso}Z`;
  const two = (n: number) => `${n}`.padStart(2, '0');
  const ahead = Math.abs(minutes);
  return `${iso}${minutes < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
}
