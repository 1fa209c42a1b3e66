import { divideCzech } from './czech.ts';
import { divideByPatterns, type Patterns } from './liang.ts';
import { divideTurkic } from './turkic.ts';

/** Gives the offsets at which a word, in small letters, may divide. */
export type Divide = (word: string) => readonly number[];

/** Patterns, each in a file of its own that is read when an article has that language in print. */
const PATTERNS = {
  de: () => import('./patterns/de.ts'),
  'en-gb': () => import('./patterns/en-gb.ts'),
  'en-us': () => import('./patterns/en-us.ts'),
  es: () => import('./patterns/es.ts'),
  fr: () => import('./patterns/fr.ts'),
  it: () => import('./patterns/it.ts'),
  nl: () => import('./patterns/nl.ts'),
  pl: () => import('./patterns/pl.ts'),
  pt: () => import('./patterns/pt.ts'),
  ru: () => import('./patterns/ru.ts'),
  uk: () => import('./patterns/uk.ts'),
} as const satisfies Readonly<Record<string, () => Promise<{ readonly patterns: Patterns }>>>;

type PatternFile = keyof typeof PATTERNS;

/** Languages whose words divide by rules that need no patterns. */
const RULES: Readonly<Record<string, Divide>> = {
  az: divideTurkic,
  cs: divideCzech,
  tr: divideTurkic,
};

const SCRIPTS: Readonly<Record<string, string>> = { ru: 'Cyrl', uk: 'Cyrl' };

const isFile = (name: string): name is PatternFile => Object.hasOwn(PATTERNS, name);

/** Names what divides the words of a language (BCP 47), or nothing where we have no source for it. */
export function dividerOf(tag: string): string | undefined {
  const { language = '', script, region } = new Intl.Locale(tag).maximize();
  if (script !== (SCRIPTS[language] ?? 'Latn')) return undefined;
  // The bare tag follows the form that our dates have too.
  if (language === 'en') return tag !== 'en' && region === 'US' ? 'en-us' : 'en-gb';
  return isFile(language) || Object.hasOwn(RULES, language) ? language : undefined;
}

const loading = new Map<string, Promise<Divide>>();

/** Loads what divides the words of a language, by the name that `dividerOf` gives it. */
export function loadDivider(name: string): Promise<Divide> {
  const known = loading.get(name);
  if (known) return known;
  const divider = open(name);
  loading.set(name, divider);
  return divider;
}

async function open(name: string): Promise<Divide> {
  const rule = RULES[name];
  if (rule) return rule;
  if (!isFile(name)) throw new Error(`Nothing divides words by the name of ${name}`);
  const { patterns } = await PATTERNS[name]();
  return (word) => divideByPatterns(word, patterns);
}
