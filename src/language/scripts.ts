/** Scripts that a font is chosen by. */
export const SCRIPTS = ['latin', 'cyrillic', 'greek', 'hebrew', 'arabic', 'other'] as const;
export type Script = (typeof SCRIPTS)[number];

const RANGES: readonly (readonly [Script, RegExp])[] = [
  ['latin', /\p{Script=Latin}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['greek', /\p{Script=Greek}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['other', /\p{L}/u],
];

/** Says which script a character belongs to; punctuation, figures and signs belong to none. */
export function scriptOf(character: string): Script | undefined {
  return RANGES.find(([, range]) => range.test(character))?.[0];
}

/** The script that a language is mainly written in, as far as fonts and direction go. */
export function scriptOfLanguage(language: string): Script {
  const script = new Intl.Locale(language).maximize().script;
  const known: Readonly<Record<string, Script>> = {
    Latn: 'latin',
    Cyrl: 'cyrillic',
    Grek: 'greek',
    Hebr: 'hebrew',
    Arab: 'arabic',
  };
  return known[script ?? ''] ?? 'other';
}

/** The direction in which a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const script = new Intl.Locale(language).maximize().script ?? '';
  return ['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm'].includes(script) ? 'rtl' : 'ltr';
}
