import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCoverage } from '../../../src/model/coverage.ts';
import type { FontFamily, OwnFont } from '../../../src/model/font.ts';
import { packageRoot } from '../../../src/package-root.ts';
import { openCatalogue, withOwnFonts } from '../../../src/render/fonts/catalogue.ts';
import { fontStack, orderFamilies } from '../../../src/render/fonts/order.ts';

const catalogue = await openCatalogue(join(packageRoot(), 'lib', 'fonts'));
const TEXT = ['Source Serif 4', 'Frank Ruhl Libre', 'Noto Naskh Arabic'];
const stack = (text: readonly string[], language: string) =>
  fontStack(
    'text',
    { text: [...text], sans: ['Source Sans 3'], mono: ['Source Code Pro'] },
    language,
    catalogue,
  );

it('keeps the theme’s order where the script is Latin, with our other fonts before the generic', () => {
  expect(stack([...TEXT, 'serif'], 'az')).toBe(
    '"Source Serif 4", "Frank Ruhl Libre", "Noto Naskh Arabic", "Noto Serif", "Vollkorn", "Noto Serif Display", "Source Sans 3", "Assistant", "Noto Sans Arabic", "Noto Sans Math", "Noto Sans Symbols", "Noto Sans Symbols 2", "Noto Emoji", serif',
  );
});

it('puts the family of the script first in Hebrew and Arabic', () => {
  expect(stack(TEXT, 'he')).toMatch(/^"Frank Ruhl Libre", "Source Serif 4", /);
  expect(stack(TEXT, 'fa')).toMatch(/^"Noto Naskh Arabic", "Source Serif 4", /);
});

it('ends with the generic of its first family where none is given, and keeps a font that we lack', () => {
  expect(stack(['Source Code Pro'], 'en')).toMatch(/, monospace$/);
  expect(stack(['Hoefler Text', 'Source Sans 3'], 'en')).toMatch(
    /^"Hoefler Text", "Source Sans 3", .*, sans-serif$/,
  );
});

it('lets no name of a theme break out of the style sheet', () => {
  expect(stack(['A"; } body {x:1', 'serif'], 'en')).toMatch(/^"A; } body {x:1", /);
});

describe('a project’s own families', () => {
  const own = (name: string, coverage: string, said: Partial<OwnFont> = {}): FontFamily => ({
    name,
    kind: /sans/iu.test(name) ? 'sans-serif' : 'serif',
    coverage: parseCoverage(coverage),
    faces: [],
    own: { languages: [], printOnly: false, whole: false, ...said },
  });
  const HAN = '3040-30ff,4e00-9fff';
  const fonts = { text: TEXT, sans: ['Source Sans 3'], mono: ['Source Code Pro'] };
  const lead = (
    families: readonly FontFamily[],
    language: string,
    role: 'text' | 'sans' = 'text',
  ) =>
    orderFamilies(role, fonts, language, withOwnFonts(catalogue, families))
      .slice(0, 3)
      .map((family) => family.name);

  const asian = [
    own('JP', HAN, { languages: ['ja'] }),
    own('SC', HAN, { languages: ['zh-Hans'] }),
    own('TC Sans', HAN, { languages: ['zh-Hant'] }),
    own('TC', HAN, { languages: ['zh-Hant'] }),
  ];

  it('draw Chinese characters in the forms of the language', () => {
    expect(lead(asian, 'ja')[0]).toBe('JP');
    expect(lead(asian, 'zh')[0]).toBe('SC');
    expect(lead(asian, 'zh-Hans-CN')[0]).toBe('SC');
    expect(lead(asian, 'zh-TW').slice(0, 2)).toEqual(['TC', 'TC Sans']);
    expect(lead(asian, 'zh-Hant-HK', 'sans').slice(0, 2)).toEqual(['TC Sans', 'TC']);
    // Where none is for the language, the first in the list will do.
    expect(lead(asian.slice(0, 2), 'zh-Hant')[0]).toBe('JP');
  });

  it('stay behind the theme’s where those have the script, and come first where a script is their own', () => {
    const hindi = own('Hindi', '20-7e,900-97f');
    expect(lead([hindi], 'en')).toEqual([
      'Source Serif 4',
      'Frank Ruhl Libre',
      'Noto Naskh Arabic',
    ]);
    expect(lead([hindi], 'hi')[0]).toBe('Hindi');
    expect(lead([own('Hebrew', '5d0-5ea')], 'he').slice(0, 2)).toEqual([
      'Hebrew',
      'Frank Ruhl Libre',
    ]);
  });

  it('lead where they were given the role, in their languages', () => {
    const text = own('Mine', '20-17f', { role: 'text' });
    expect([lead([text], 'en')[0], lead([text], 'en', 'sans')[0]]).toEqual([
      'Mine',
      'Source Sans 3',
    ]);
    const polish = own('Mine', '20-17f', { role: 'all', languages: ['pl'] });
    expect(lead([polish], 'pl', 'sans')[0]).toBe('Mine');
    expect(lead([polish], 'en')[0]).toBe('Source Serif 4');
  });

  it('take the place of one of ours that has their name', () => {
    const mine = own('Source Serif 4', '20-7e');
    const all = orderFamilies('text', fonts, 'en', withOwnFonts(catalogue, [mine]));
    expect(all.filter((family) => family.name === 'Source Serif 4')).toEqual([mine]);
  });

  it('are in every stack, whatever the language', () => {
    const families = withOwnFonts(catalogue, asian);
    const names = (language: string) =>
      orderFamilies('text', fonts, language, families)
        .map((family) => family.name)
        .sort();
    for (const language of ['ja', 'zh-Hant', 'he', 'hi'])
      expect(names(language)).toEqual(names('en'));
  });
});
