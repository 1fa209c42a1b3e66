import { describe, expect, it } from 'vitest';
import { readDateline } from '../../../src/import/text/dateline/dateline.ts';
import { writeDateline } from '../../../src/language/dateline.ts';

const PUBLISHED = '2024-04-08';
const DAY = '2024-04-07';

/** Head of a paragraph, language, what it says. */
const READ: readonly (readonly [text: string, language: string, dateline: object])[] = [
  ['BAKU, April 7 (Agency) — The', 'en', { place: 'Baku', agency: 'Agency', date: DAY }],
  ['BAKU, April 7 (Agency) -- The', 'en', { place: 'Baku', agency: 'Agency', date: DAY }],
  ['PARIS (AP) — The', 'en', { place: 'Paris', agency: 'AP' }],
  ['LONDON, April 7 (Reuters) - The', 'en', { place: 'London', agency: 'Reuters', date: DAY }],
  ['WASHINGTON — The', 'en', { place: 'Washington' }],
  ['SPRINGFIELD, Ill. (AP) — The', 'en', { place: 'Springfield', region: 'Ill.', agency: 'AP' }],
  ['BAKU, Azerbaijan — The', 'en', { place: 'Baku', country: 'Azerbaijan' }],
  [
    'KYIV, Ukraine, April 7 (AP) — The',
    'en',
    { place: 'Kyiv', country: 'Ukraine', agency: 'AP', date: DAY },
  ],
  ['SEOUL, Dec 31 (Yonhap) -- The', 'en', { place: 'Seoul', agency: 'Yonhap', date: '2023-12-31' }],
  ['БАКУ, 7 апр - РИА Новости. Паром', 'ru', { place: 'Баку', agency: 'РИА Новости', date: DAY }],
  ['МОСКВА, 7 апреля. /ТАСС/. Паром', 'ru', { place: 'Москва', agency: 'ТАСС', date: DAY }],
  [
    'Москва. 7 апреля. ИНТЕРФАКС - Паром',
    'ru',
    { place: 'Москва', agency: 'ИНТЕРФАКС', date: DAY },
  ],
  ['ЛОНДОН (Рейтер) - Паром', 'ru', { place: 'Лондон', agency: 'Рейтер' }],
  ['BERLIN, 7. April (dpa) – Die', 'de', { place: 'Berlin', agency: 'dpa', date: DAY }],
  ['Berlin (dpa) - Die', 'de', { place: 'Berlin', agency: 'dpa' }],
  ['Madrid, 7 abr (EFE).- La', 'es', { place: 'Madrid', agency: 'EFE', date: DAY }],
  ['RIO DE JANEIRO, 7 abr (EFE).- La', 'pt', { place: 'Rio de Janeiro', agency: 'EFE', date: DAY }],
  ['PARIS, 7 avril (AFP) - Le', 'fr', { place: 'Paris', agency: 'AFP', date: DAY }],
  ['BAKI, 7 aprel, (AZƏRTAC) — Bərə', 'az', { place: 'BAKI', agency: 'AZƏRTAC', date: DAY }],
  ['Bakı, 7 aprel, AZƏRTAC', 'az', { place: 'Bakı', agency: 'AZƏRTAC', date: DAY }],
  ['İZMİR (AA) - Feribot', 'tr', { place: 'İzmir', agency: 'AA' }],
  ['חיפה (סוכנות) – המעבורת', 'he', { place: 'חיפה', agency: 'סוכנות' }],
  ['دبي (رويترز) - قالت', 'ar', { place: 'دبي', agency: 'رويترز' }],
];

const PROSE = [
  'NATO — The alliance met again.',
  'QUESTION — What is a boat?',
  'Kyiv – the capital – is quiet.',
  'He said (again) - no, thank you.',
  'The minister (AP) said — no.',
  'U.S. — the country — is large.',
  'SMITH, John — a baker — was there.',
  'A boat - a small one - left.',
];

describe('datelines at the head of a paragraph', () => {
  it.each(READ)('%s (%s)', (text, language, dateline) => {
    const read = readDateline(text, language, PUBLISHED);
    expect(read).toMatchObject({ dateline });
    if (!read || !('dateline' in read)) return;
    // What is taken out is printed again: place, agency, region and country.
    const { place = '', rest = '' } = writeDateline(read.dateline, 'plain', language) ?? {};
    const printed = `${place}${rest}`.toLocaleUpperCase(language);
    const { date: _, ...words } = read.dateline;
    for (const word of Object.values(words))
      expect(printed).toContain(word?.toLocaleUpperCase(language));
  });

  it.each(PROSE)('leaves prose alone: %s', (text) => {
    expect(readDateline(text, 'en', PUBLISHED)).toBeUndefined();
  });

  it('makes up no year', () => {
    const text = 'BAKU, April 7 (Agency) — The';
    expect(readDateline(text, 'en', undefined)).toMatchObject({ left: 'no-year' });
    expect(readDateline(text, 'en', '2024-11-20')).toMatchObject({ left: 'no-such-day' });
  });
});
