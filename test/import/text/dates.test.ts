import { describe, expect, it } from 'vitest';
import { readDateLine } from '../../../src/import/text/dates/date-line.ts';

/** Text, language, what is read; nothing where it must not be read as a date. */
const LINES: readonly (readonly [text: string, language: string, iso?: string])[] = [
  ['April 7, 2024', 'en', '2024-04-07'],
  ['Published: April 7, 2024 at 10:30 AM', 'en', '2024-04-07T10:30:00'],
  ['Sunday, 7 April 2024, 14:05 GMT', 'en', '2024-04-07T14:05:00Z'],
  ['Updated 10:30 GMT, Apr. 7, 2024', 'en', '2024-04-07T10:30:00Z'],
  ['7th of April 2024', 'en', '2024-04-07'],
  ['04/07/2024', 'en'],
  ['04/07/2024', 'en-US', '2024-04-07'],
  ['04/07/2024', 'en-GB', '2024-07-04'],
  ['25/12/2024', 'en', '2024-12-25'],
  ['7/4/24', 'en'],
  ['7 aprel 2024', 'az', '2024-04-07'],
  ['7 aprel 2024-cü il', 'az', '2024-04-07'],
  ['07.04.2024', 'az', '2024-04-07'],
  ['7 апреля 2024 г., 12:40', 'ru', '2024-04-07T12:40:00'],
  ['7 апреля 2024 года, 12:40 (МСК)', 'ru', '2024-04-07T12:40:00+03:00'],
  ['Опубликовано: 07.04.2024', 'ru', '2024-04-07'],
  ['неділя, 7 квітня 2024 р.', 'uk', '2024-04-07'],
  ['7 de abril de 2024', 'es', '2024-04-07'],
  ['Publicado el 7 de abril de 2024 a las 10:30', 'es', '2024-04-07T10:30:00'],
  ['Publié le 7 avril 2024 à 10h30', 'fr', '2024-04-07T10:30:00'],
  ['1er avril 2024', 'fr', '2024-04-01'],
  ['Mis à jour le 7 avril 2024', 'fr', '2024-04-07'],
  ['7. April 2024, 10:30 Uhr', 'de', '2024-04-07T10:30:00'],
  ['Sonntag, 7. April 2024', 'de', '2024-04-07'],
  ['7 aprile 2024', 'it', '2024-04-07'],
  ['7 april 2024', 'nl', '2024-04-07'],
  ['7 kwietnia 2024', 'pl', '2024-04-07'],
  ['neděle 7. dubna 2024', 'cs', '2024-04-07'],
  ['7. 4. 2024', 'cs', '2024-04-07'],
  ['7 Nisan 2024 Pazar', 'tr', '2024-04-07'],
  ['Giriş: 07.04.2024 - 10:30', 'tr', '2024-04-07T10:30:00'],
  ['7 באפריל 2024', 'he', '2024-04-07'],
  ['יום ראשון, 7 באפריל 2024', 'he', '2024-04-07'],
  ['פורסם: 07.04.2024, 10:30', 'he', '2024-04-07T10:30:00'],
  ['٧ أبريل ٢٠٢٤', 'ar', '2024-04-07'],
  ['7 نيسان 2024', 'ar', '2024-04-07'],
  ['الأحد 7 كانون الثاني 2024', 'ar', '2024-01-07'],
  ['۱۹ فروردین ۱۴۰۳', 'fa', '2024-04-07'],
  ['تاریخ انتشار: ۱۴۰۳/۰۱/۱۹', 'fa', '2024-04-07'],
  ['7 अप्रैल 2024', 'hi', '2024-04-07'],
  ['2024年4月7日', 'ja', '2024-04-07'],
  ['2024年4月7日 10:30', 'zh', '2024-04-07T10:30:00'],
  ['发布时间：2024-04-07 10:30', 'zh', '2024-04-07T10:30:00'],
  ['2024-04-07T10:30:00+04:00', 'en', '2024-04-07T10:30:00+04:00'],
  ['2024-04-07 10:30 UTC+4', 'en', '2024-04-07T10:30:00+04:00'],
  ['April 2024', 'en'],
  ['On April 7, 2024 the office opened', 'en'],
  ['07 Apr 2024 | 10:30', 'en', '2024-04-07T10:30:00'],
  ['April 7, 2024 10:30 p.m. EDT', 'en', '2024-04-07T22:30:00-04:00'],
  ['Sun 7 Apr 2024 10.30 BST', 'en', '2024-04-07T10:30:00'],
  ['30.02.2024', 'ru'],
  ['Posted on Apr 7, 2024', 'en', '2024-04-07'],
  ['2024/04/07', 'ja', '2024-04-07'],
  ['Sonntag, 07.04.2024', 'de', '2024-04-07'],
  ['domingo, 7 de abril de 2024', 'pt', '2024-04-07'],
];

describe('dates', () => {
  for (const [text, language, iso] of LINES)
    it(`${text} (${language}) is ${iso ?? 'no day'}`, () => {
      expect(readDateLine(text, language)?.iso).toBe(iso);
    });

  it('tells day and month apart by the language, and says so, or not at all', () => {
    expect(readDateLine('07.04.2024', 'de')).toMatchObject({ order: 'by-language' });
    expect(readDateLine('04/07/2024', 'en')).toMatchObject({ order: 'ambiguous' });
    expect(readDateLine('7/4/24', 'fr')).toMatchObject({ order: 'short-year' });
    expect(readDateLine('05/05/2024', 'en')).toEqual({
      kind: 'none',
      text: '05/05/2024',
      iso: '2024-05-05',
    });
  });

  it('tells the day of publication from that of a change', () => {
    expect(readDateLine('Обновлено: 7 апреля 2024', 'ru')?.kind).toBe('updated');
    expect(readDateLine('Erschienen am 7. April 2024', 'de')?.kind).toBe('published');
    expect(readDateLine('7. April 2024', 'de')?.kind).toBe('none');
  });
});
