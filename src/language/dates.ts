/**
 * Writes an ISO date or date-time out in a language: `7 April 2024`. A date alone is the same day
 * everywhere; a date-time is shown in `timezone` (IANA). The form is the locale's long one, in the
 * Gregorian calendar with the digits of the locale.
 */
export function formatDate(iso: string, language: string, timezone = 'UTC'): string {
  return write(iso, language, timezone, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** Writes day and month alone, as the dateline of a wire service does: `April 7`. */
export function formatDay(iso: string, language: string, timezone = 'UTC'): string {
  return write(iso, language, timezone, { day: 'numeric', month: 'long' });
}

/**
 * Writes a moment out to the minute, with the zone that its time is of: `7 April 2026, 06:00 GMT+4`.
 * A day alone has no time, and a time without a zone names none.
 */
export function formatMoment(iso: string, language: string, timezone = 'UTC'): string {
  const day = formatDate(iso, language, timezone);
  if (!iso.includes('T')) return day;
  const time = write(iso, language, timezone, {
    hour: '2-digit',
    minute: '2-digit',
    ...(hasZone(iso) && { timeZoneName: 'short' }),
  });
  return [day, time].join(between(language));
}

/** What stands between a day and its time; not all scripts have our comma. */
function between(language: string): string {
  const script = new Intl.Locale(language).maximize().script ?? '';
  if (script === 'Arab') return '\u060c ';
  return ['Hans', 'Hant', 'Jpan', 'Kore'].includes(script) ? ' ' : ', ';
}

const hasZone = (iso: string) => /(?:Z|[+-]\d{2}:?\d{2})$/u.test(iso);

function write(
  iso: string,
  language: string,
  timezone: string,
  parts: Intl.DateTimeFormatOptions,
): string {
  const dayAlone = /^\d{4}-\d{2}-\d{2}$/u.test(iso);
  // A local date-time names no zone, so it is read, and shown, as it stands.
  const local = !dayAlone && !hasZone(iso);
  const date = new Date(dayAlone ? `${iso}T00:00:00Z` : local ? `${iso}Z` : iso);
  const timeZone = dayAlone || local ? 'UTC' : timezone;
  return new Intl.DateTimeFormat(regional(language), {
    ...parts,
    timeZone,
    calendar: 'gregory',
  }).format(date);
}

/** English without a region follows the form that most of its editions print: `7 April 2024`. */
function regional(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}
