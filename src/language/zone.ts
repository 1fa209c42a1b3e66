/** Gives the milliseconds that a time zone (IANA) is ahead of UTC at a moment. */
export function offsetAt(moment: number, timezone: string): number {
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

/** Gives the moment (ms) of an ISO date-time without an offset, as the clocks of a zone show it. */
export function momentIn(local: string, timezone: string): number {
  const asUtc = Date.parse(`${local}Z`);
  // Twice, because the offset may change between the two moments.
  const first = asUtc - offsetAt(asUtc, timezone);
  return asUtc - offsetAt(first, timezone);
}
