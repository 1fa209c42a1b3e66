/**
 * Writes an ISO date or date-time out in a language: `7 April 2024`. A date alone is the same day
 * everywhere; a date-time is shown in `timezone` (IANA). The form is the one that newspapers print, in
 * the digits of the locale and the Gregorian calendar, unless the tag asks for another
 * (`fa-u-ca-persian`).
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

/** What newspapers print otherwise than CLDR's long form has it. */
const HOUSE: Readonly<Record<string, (date: string) => string>> = {
  // 'Of the year' stands in documents.
  be: (date) => date.replace(/\sг\.$/u, ''),
  ru: (date) => date.replace(/\sг\.$/u, ''),
  uk: (date) => date.replace(/\sр\.$/u, ''),
  // The first of a month is an ordinal.
  fr: (date) => date.replace(/^1 /u, '1er '),
  it: (date) => date.replace(/^1 /u, '1º '),
  'pt-BR': (date) => date.replace(/^1 /u, '1º '),
};

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
  const locale = new Intl.Locale(regional(language));
  const { language: primary, region } = locale.maximize();
  const custom = HOUSE[`${primary}-${region}`] ?? HOUSE[`${primary}`] ?? ((text: string) => text);
  return custom(
    new Intl.DateTimeFormat(locale, {
      ...parts,
      timeZone,
      calendar: locale.calendar ?? 'gregory',
    }).format(date),
  );
}

/** English without a region follows the form that most of its editions print: `7 April 2024`. */
function regional(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}
