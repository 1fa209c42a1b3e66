import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/language/detect.ts';

const CASES = join(import.meta.dirname, '..', 'fixtures', 'import');
const PAGES = readdirSync(CASES).filter((name) => name.startsWith('page-'));

/** The longest paragraph of a case: some 250 letters of prose. */
const proseOf = (name: string) =>
  readFileSync(join(CASES, name, 'in.txt'), 'utf8')
    .split('\n')
    .toSorted((a, b) => b.length - a.length)[0] ?? '';

describe('the language of a text', () => {
  it('has a page in each of nineteen languages', () => expect(PAGES).toHaveLength(19));

  it.each(PAGES)('%s, whole and in pieces of 120 letters', (name) => {
    const language = name.slice('page-'.length);
    const prose = proseOf(name);
    expect(detectLanguage(prose)).toEqual({ language, sure: true });
    for (let at = 0; at + 120 <= prose.length; at += 120)
      expect(detectLanguage(prose.slice(at, at + 120)).language).toBe(language);
  });

  it('knows a language that is none of the nineteen', () => {
    const swedish =
      'Färjan som förbinder flodmynningens båda stränder kommer att gå hela natten från och med nästa vecka. Hamnkontoret meddelade på tisdagen att den första båten går klockan sex, och att ingen som arbetar sent längre behöver vänta på bussen. De flesta i besättningarna välkomnade förändringen.';
    expect(detectLanguage(swedish).language).toBe('sv');
  });

  it('is not sure of a few words, and tells nothing from figures', () => {
    expect(detectLanguage('Tut tut.').sure).toBe(false);
    expect(detectLanguage('12 – 34')).toEqual({ sure: false });
  });
});
