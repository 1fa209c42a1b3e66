import type { Words } from './words.ts';

/**
 * The words of each language but English, in a file of its own that is read when an article is written
 * in it. Keys are BCP 47: the language alone, or what tells one written form from another.
 */
export const WORD_FILES = {
  ar: async () => (await import('./words/ar.ts')).ar,
  az: async () => (await import('./words/az.ts')).az,
  cs: async () => (await import('./words/cs.ts')).cs,
  de: async () => (await import('./words/de.ts')).de,
  es: async () => (await import('./words/es.ts')).es,
  fa: async () => (await import('./words/fa.ts')).fa,
  fr: async () => (await import('./words/fr.ts')).fr,
  he: async () => (await import('./words/he.ts')).he,
  hi: async () => (await import('./words/hi.ts')).hi,
  it: async () => (await import('./words/it.ts')).it,
  ja: async () => (await import('./words/ja.ts')).ja,
  nl: async () => (await import('./words/nl.ts')).nl,
  pl: async () => (await import('./words/pl.ts')).pl,
  pt: async () => (await import('./words/pt.ts')).pt,
  'pt-PT': async () => (await import('./words/pt-pt.ts')).ptPt,
  ru: async () => (await import('./words/ru.ts')).ru,
  tr: async () => (await import('./words/tr.ts')).tr,
  uk: async () => (await import('./words/uk.ts')).uk,
  zh: async () => (await import('./words/zh.ts')).zh,
  'zh-Hant': async () => (await import('./words/zh-hant.ts')).zhHant,
} as const satisfies Readonly<Record<string, () => Promise<Words>>>;

export type WordFile = keyof typeof WORD_FILES;

const isFile = (key: string): key is WordFile => Object.hasOwn(WORD_FILES, key);

/** Scripts that a language is also written in, and that our words of it are not. */
const WRITTEN: Readonly<Record<string, string>> = {
  az: 'Latn',
  en: 'Latn',
  hi: 'Deva',
  ru: 'Cyrl',
  uk: 'Cyrl',
};

/** Names the words that a language (BCP 47) is served with, or nothing where there are none. */
export function wordFileOf(tag: string): WordFile | 'en' | undefined {
  const { language, script = '', region = '' } = new Intl.Locale(tag).maximize();
  if (WRITTEN[language] !== undefined && WRITTEN[language] !== script) return undefined;
  if (language === 'en') return 'en';
  if (language === 'zh') return script === 'Hant' ? 'zh-Hant' : 'zh';
  if (language === 'pt') return region === 'BR' ? 'pt' : 'pt-PT';
  return isFile(language) ? language : undefined;
}
