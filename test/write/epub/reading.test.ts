import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HAS_READER, startReader } from '../../reading/browser.ts';
import { type Reading, readInFoliate } from '../../reading/reader.ts';
import { type Key, publish } from './publish.ts';

describe.skipIf(!HAS_READER)('in a reading system', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startReader();
  });
  afterAll(() => browser?.close());

  const read = async (key: Key): Promise<Reading> =>
    readInFoliate(browser, (await publish(key)).bytes);

  it('opens with its title, people, contents, landmarks, pictures and fonts', async () => {
    const reading = await read('en');
    expect(reading.complaints).toEqual([]);
    expect(reading.title).toBe('The River & the City');
    expect([reading.languages].flat()).toEqual(['en-GB']);
    expect(reading.direction).toBe('ltr');
    expect(reading.authors).toMatchObject([
      { name: 'Marta Quintela', sortAs: 'Quintela, Marta', role: ['aut', 'ill'] },
      { name: 'Offprint staff', sortAs: 'Offprint staff' },
      { name: 'Ludwig van Dam', sortAs: 'Dam, Ludwig van' },
    ]);
    expect(reading.contents).toMatchObject([
      {
        label: 'The River & the City',
        href: 'OEBPS/article.xhtml',
        subitems: [
          {
            label: 'What happened',
            href: 'OEBPS/article.xhtml#what-happened',
            subitems: [{ label: 'What happened 2', href: 'OEBPS/article.xhtml#map' }],
          },
        ],
      },
    ]);
    expect(reading.landmarks.map(({ type, href }) => [type, href])).toEqual([
      [['cover'], 'OEBPS/cover.xhtml'],
      [['toc'], 'OEBPS/toc.xhtml#toc'],
      [['bodymatter'], 'OEBPS/article.xhtml'],
    ]);
    const [cover, article] = reading.sections;
    expect(cover?.imageWidths).toEqual([1600]);
    expect(article?.imageWidths.every((width) => width > 0)).toBe(true);
    expect(article?.fonts).toEqual(['Text']);
    expect(article?.text).toContain('It rose “two metres” overnight.');
  });

  it('opens from right to left in Hebrew', async () => {
    const reading = await read('he');
    expect(reading.complaints).toEqual([]);
    expect(reading.direction).toBe('rtl');
    expect(reading.sections.map(({ direction, language }) => [direction, language])).toEqual([
      ['rtl', 'he'],
      ['rtl', 'he'],
    ]);
    expect(reading.authors).toMatchObject([{ name: 'אביטל רימונן', sortAs: 'אביטל רימונן' }]);
    expect(reading.contents[0]?.subitems?.[0]).toMatchObject({
      label: 'שלוש מדרגות נמוכות',
      href: 'OEBPS/article.xhtml#שלוש-מדרגות-נמוכות',
    });
    expect(reading.landmarks.map(({ label }) => label)).toEqual([
      'כריכה',
      'תוכן העניינים',
      'המאמר',
    ]);
  });

  it('opens in Azerbaijani with its letters', async () => {
    const reading = await read('az');
    expect(reading.complaints).toEqual([]);
    expect(reading.title).toBe('Çayın səviyyəsi');
    expect(reading.authors).toMatchObject([{ name: 'Əli Əliyev', sortAs: 'Əliyev, Əli' }]);
    expect(reading.sections[1]?.text).toContain('Nə baş verdi');
  });
});
