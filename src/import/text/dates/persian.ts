const MONTHS = [
  ...['فروردین', 'اردیبهشت', 'خرداد', 'تیر', 'مرداد', 'شهریور'],
  ...['مهر', 'آبان', 'آذر', 'دی', 'بهمن', 'اسفند'],
];

/** Gives the number of a month of the Persian calendar, 1 to 12. */
export function persianMonthOf(word: string): number | undefined {
  const at = MONTHS.indexOf(word.replace(/ماه$/u, '').trim());
  return at < 0 ? undefined : at + 1;
}

/** Gives the ISO day of a date of the Persian calendar, or nothing where there is no such day. */
export function persianDay(year: number, month: number, day: number): string | undefined {
  if (year < 1200 || year > 1600 || month < 1 || month > 12 || day < 1 || day > 31)
    return undefined;
  const form = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    ...{ timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' },
  });
  // The year begins at the equinox; months before the seventh have 31 days, the others 30.
  const ahead = month <= 6 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  const guess = Date.UTC(year + 621, 2, 20) + (ahead + day - 1) * 86_400_000;
  for (let step = -2; step <= 2; step++) {
    const date = new Date(guess + step * 86_400_000);
    const part = (wanted: string) =>
      Number.parseInt(
        form.formatToParts(date).find(({ type }) => type === wanted)?.value ?? '',
        10,
      );
    if (part('day') === day && part('month') === month && part('year') === year)
      return date.toISOString().slice(0, 10);
  }
  return undefined;
}
