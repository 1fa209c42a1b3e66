/** Languages whose month names are known, with the regions that name months otherwise. */
const LANGUAGES = [
  ...['en', 'es', 'fr', 'de', 'it', 'pt', 'nl', 'ru', 'uk', 'pl', 'cs', 'tr', 'az', 'he'],
  ...['ar', 'ar-LB', 'ar-DZ', 'fa', 'hi'],
];
/** Short forms of the press that Intl does not have. */
const PRESS: Readonly<Record<string, number>> = {
  sept: 9,
  фев: 2,
  сен: 9,
  ноя: 11,
};

interface Names {
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlySet<string>;
}

let names: Names | undefined;

/** Gathers names as they stand alone and as they stand in a date, where some languages inflect them. */
function gather(): Names {
  const months = new Map(Object.entries(PRESS));
  const weekdays = new Set<string>();
  const plain = (text: string) => text.toLowerCase().replace(/[.׳॰]$/u, '');
  for (const language of LANGUAGES)
    for (const width of ['long', 'short'] as const) {
      const zone = { timeZone: 'UTC', calendar: 'gregory' } as const;
      const alone = new Intl.DateTimeFormat(language, { month: width, ...zone });
      const dated = new Intl.DateTimeFormat(language, {
        ...zone,
        ...{ day: 'numeric', month: width, year: 'numeric', weekday: width },
      });
      for (let month = 0; month < 12; month++)
        for (const form of [alone, dated])
          for (const { type, value } of form.formatToParts(Date.UTC(2024, month, 15)))
            if (type === 'month' && /\p{L}/u.test(value)) months.set(plain(value), month + 1);
      for (let day = 1; day <= 7; day++)
        for (const { type, value } of dated.formatToParts(Date.UTC(2024, 0, day)))
          if (type === 'weekday') weekdays.add(plain(value));
    }
  return { months, weekdays };
}

/** Gives the number of a month, 1 to 12, from its name in any of the languages. */
export function monthOf(word: string): number | undefined {
  names ??= gather();
  const plain = word.toLowerCase().replace(/[.׳॰]$/u, '');
  // Hebrew writes 'in' onto the month.
  return names.months.get(plain) ?? names.months.get(plain.replace(/^ב/u, ''));
}

/** Says whether a word is a day of the week in any of the languages. */
export function isWeekday(word: string): boolean {
  names ??= gather();
  const plain = word.toLowerCase().replace(/[.,׳॰]+$/u, '');
  return names.weekdays.has(plain) || names.weekdays.has(plain.replace(/^ב/u, ''));
}
