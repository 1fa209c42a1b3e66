import { describe, expect, it } from 'vitest';
import { introduceSeries } from '../../src/language/series.ts';
import { introduceSource } from '../../src/language/source.ts';

const line = (text: string, language: string, url?: string) => {
  const { before, after } = introduceSource({ text, url }, language);
  return `${before}${text}${after}`;
};

describe('the line of a source', () => {
  it('says what an article rests on, or where it came out first', () => {
    expect(line('the harbour log', 'en')).toBe('Based on the harbour log');
    expect(line('The Harbour Review', 'en', 'https://a.example')).toBe(
      'First published at The Harbour Review',
    );
    expect(line('יומן הנמל', 'he')).toBe('מבוסס על יומן הנמל');
    expect(line('liman jurnalı', 'az')).toBe('Mənbə: liman jurnalı');
  });

  it.each([
    ['Based on reporting by Ann Bo', 'en'],
    ['based  on the log', 'en'],
    ['First published in The Harbour Review', 'en'],
    ['Originally published in 1911', 'en'],
    ['From the log of the harbour', 'en'],
    ['Adapted by hand from: the log', 'en'],
    ['פורסם לראשונה ביומן הנמל', 'he'],
    ['Mənbə: liman jurnalı', 'az'],
    ['Liman jurnalı əsasında', 'az'],
  ])('leaves %j as it is', (text, language) => {
    expect(line(text, language)).toBe(text);
    expect(line(text, language, 'https://a.example')).toBe(text);
  });

  it('adds nothing in a language whose words we do not have', () => {
    expect(line('Y llyfr', 'cy')).toBe('Y llyfr');
  });
});

describe('the line of a series', () => {
  const series = (position: number | undefined, language: string) => {
    const { before, after } = introduceSeries(position, language);
    return `${before}[${'name'}]${after}`;
  };

  it('says which part it is, with the figures of the language', () => {
    expect(series(2, 'en')).toBe('Part 2 of [name]');
    expect(series(2, 'az')).toBe('[name], hissə 2');
    expect(series(1.5, 'en')).toBe('Part 1.5 of [name]');
    expect(series(2, 'cy')).toBe('[name] · 2');
  });

  it('is the name alone without a place in it', () => {
    expect(series(undefined, 'en')).toBe('[name]');
  });
});
