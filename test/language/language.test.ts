import { describe, expect, it } from 'vitest';
import { writeDateline } from '../../src/language/dateline.ts';
import { formatDate, formatMoment } from '../../src/language/dates.ts';
import { bylineLines, contributorLines, textOf } from '../../src/language/names.ts';
import { directionOf } from '../../src/language/scripts.ts';
import type { Contributor, Role } from '../../src/model/byline.ts';

const person = (name: string, role: Role = 'aut', location?: string): Contributor => ({
  name,
  role,
  ...(location && { location }),
});
const lines = (people: Contributor[], language: string) =>
  bylineLines(people, language).map(textOf);

describe('a byline', () => {
  it('joins one, two and many as the language does', () => {
    const [a, b, c] = [person('Ada'), person('Ben'), person('Cleo')];
    expect(lines([a], 'en')).toEqual(['By Ada']);
    expect(lines([a, b], 'en')).toEqual(['By Ada and Ben']);
    expect(lines([a, b, c], 'en-GB')).toEqual(['By Ada, Ben and Cleo']);
    expect(lines([a, b], 'az')).toEqual(['Müəlliflər: Ada və Ben']);
    expect(lines([person('דנה'), person('יואב')], 'he')).toEqual(['מאת דנה ויואב']);
  });

  it('gives each role a line of its own', () => {
    expect(lines([person('Ada'), person('Ben', 'ill'), person('Cleo')], 'en-GB')).toEqual([
      'By Ada and Cleo',
      'Illustrations by Ben',
    ]);
  });

  it('shows the names alone in a language without words of ours', () => {
    expect(lines([person('Ada'), person('Ben')], 'sv')).toEqual(['Ada och Ben']);
  });

  it('credits who helped, with their place', () => {
    const credit = contributorLines(
      [person('Piers', 'rpt', 'Leiden'), person('Mirela', 'edt')],
      'en',
    );
    expect(credit.map(textOf)).toEqual([
      'Additional reporting by Piers (Leiden)',
      'Edited by Mirela',
    ]);
  });
});

describe('a date', () => {
  it('is written out in the language', () => {
    expect(formatDate('2024-04-07', 'en')).toBe('7 April 2024');
    expect(formatDate('2024-04-07', 'en-US')).toBe('April 7, 2024');
    expect(formatDate('2024-04-07', 'az')).toBe('7 aprel 2024');
    expect(formatDate('2024-04-07', 'he')).toBe('7 באפריל 2024');
  });

  it('is a day everywhere, and a moment in the zone that is named', () => {
    expect(formatDate('2024-04-07', 'en', 'Asia/Tokyo')).toBe('7 April 2024');
    expect(formatDate('2024-04-07T22:00:00Z', 'en', 'Asia/Tokyo')).toBe('8 April 2024');
    expect(formatDate('2024-04-07T22:00:00', 'en', 'Asia/Tokyo')).toBe('7 April 2024');
  });
});

describe('a moment', () => {
  it('has its time and its zone', () => {
    const moment = '2026-04-07T02:00:00Z';
    expect(formatMoment(moment, 'en', 'Asia/Baku')).toBe('7 April 2026, 06:00 GMT+4');
    expect(formatMoment(moment, 'az', 'Asia/Baku')).toBe('7 aprel 2026, 06:00 GMT+4');
    expect(formatMoment(moment, 'zh', 'UTC')).toBe('2026年4月7日 UTC 02:00');
    expect(formatMoment('2026-04-07T06:00:00', 'en', 'Asia/Baku')).toBe('7 April 2026, 06:00');
    expect(formatMoment('2026-04-07', 'en', 'Asia/Baku')).toBe('7 April 2026');
  });
});

describe('a dateline', () => {
  const full = { place: 'Bakı', country: 'Azərbaycan', agency: 'Agency', date: '2024-04-07' };

  it('takes capitals in the language', () => {
    expect(writeDateline({ place: 'Gəncə, İmişli' }, 'plain', 'az')?.place).toBe('GƏNCƏ, İMİŞLİ');
    expect(writeDateline({ place: 'Bakı' }, 'plain', 'az')).toMatchObject({
      place: 'BAKI',
      rest: ' — ',
    });
    expect(writeDateline({ place: 'חיפה' }, 'plain', 'he')?.place).toBe('חיפה');
  });

  it('follows the house styles', () => {
    expect(writeDateline(full, 'ap', 'en-US')?.rest).toBe(', Azərbaycan, April 7 (Agency) — ');
    expect(writeDateline(full, 'reuters', 'en-US')?.rest).toBe(', April 7 (Agency) - ');
  });

  it('never invents a place', () => {
    expect(writeDateline({ agency: 'Agency', date: '2024-04-07' }, 'plain', 'en')).toBeUndefined();
  });
});

it('knows the direction of a language', () => {
  expect(['en', 'he', 'ar', 'fa', 'az', 'az-Arab'].map(directionOf)).toEqual([
    'ltr',
    'rtl',
    'rtl',
    'rtl',
    'ltr',
    'rtl',
  ]);
});
