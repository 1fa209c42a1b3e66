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
  const asUtc = Date.parse(`${full}Z`);
  // Twice, because the offset may change between the two moments.
  const first = asUtc - offsetAt(asUtc, timezone);
  const moment = asUtc - offsetAt(first, timezone);
  return new Date(moment).toISOString().replace('.000Z', 'Z');
}

/** Milliseconds that a zone is ahead of UTC at a moment. */
function offsetAt(moment: number, timezone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(moment);
  const part = (type: string) => Number(parts.find((p) => p.type === type)?.value ?? 0);
  const there = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return there - moment;
}
