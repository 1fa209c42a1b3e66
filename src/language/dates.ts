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

function write(
  iso: string,
  language: string,
  timezone: string,
  parts: Intl.DateTimeFormatOptions,
): string {
  const dayAlone = /^\d{4}-\d{2}-\d{2}$/u.test(iso);
  // A local date-time names no zone, so it is read, and shown, as it stands.
  const local = !dayAlone && !/(?:Z|[+-]\d{2}:?\d{2})$/u.test(iso);
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
