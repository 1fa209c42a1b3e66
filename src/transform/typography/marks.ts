/** The mark that opens and the mark that closes, with the spaces that belong inside them. */
export type Pair = readonly [open: string, close: string];

/** How a language prints what a keyboard types straight. */
export interface Marks {
  /** What a passage in double marks gets. */
  readonly outer: Pair;
  /** What a passage inside another gets. */
  readonly inner: Pair;
  /** What single marks get where nothing stands around them; the inner pair where it is not given. */
  readonly alone?: Pair;
  /** Words that begin with an apostrophe, without it and in lower case. */
  readonly elisions?: readonly string[];
  /** Marks that want a narrow no-break space before them. */
  readonly spaceBefore?: string;
}

const ENGLISH: Pair = ['“', '”'];
const ENGLISH_SINGLE: Pair = ['‘', '’'];
const ANGLES: Pair = ['«', '»'];
const SINGLE_ANGLES: Pair = ['‹', '›'];
const GERMAN: Pair = ['„', '“'];
const GERMAN_SINGLE: Pair = ['‚', '‘'];
const LOW_HIGH: Pair = ['„', '”'];
const LOW_HIGH_SINGLE: Pair = ['‚', '’'];
const FRENCH: Pair = ['«\u202f', '\u202f»'];

const english: Marks = { outer: ENGLISH, inner: ENGLISH_SINGLE };
const german: Marks = { outer: GERMAN, inner: GERMAN_SINGLE };
const nordic: Marks = { outer: ['”', '”'], inner: ['’', '’'] };
const angular: Marks = { outer: ANGLES, inner: ENGLISH };

/**
 * Marks by language, and by language and region where a region differs (CLDR, `delimiters`, except
 * where a comment says otherwise). A language that is not here keeps what was typed.
 */
const TABLE: Readonly<Record<string, Marks>> = {
  // CLDR has ” “; books and newspapers print the angles.
  ar: { outer: ANGLES, inner: SINGLE_ANGLES },
  az: english,
  be: { outer: ANGLES, inner: GERMAN },
  bg: german,
  ca: angular,
  cs: german,
  da: english,
  de: german,
  'de-CH': { outer: ANGLES, inner: SINGLE_ANGLES },
  el: angular,
  en: { ...english, elisions: ['tis', 'twas', 'twere', 'twill', 'em', 'til', 'n', 'nother'] },
  es: angular,
  'es-419': english,
  fa: { outer: ANGLES, inner: SINGLE_ANGLES },
  fi: nordic,
  // CLDR has the angles again inside; the English marks can be told apart (Imprimerie nationale).
  fr: { outer: FRENCH, inner: ENGLISH, spaceBefore: ':;!?' },
  // Only the colon and the angles keep their space (Office québécois de la langue française).
  'fr-CA': { outer: ['«\u00a0', '\u00a0»'], inner: ENGLISH, spaceBefore: ':' },
  // CLDR has both marks raised, after keyboards that lack the low one; fine printing keeps it.
  he: { outer: LOW_HIGH, inner: LOW_HIGH_SINGLE },
  hi: english,
  hr: { outer: LOW_HIGH, inner: ['‘', '’'] },
  hu: { outer: LOW_HIGH, inner: ['»', '«'] },
  id: english,
  it: angular,
  ja: { outer: ['「', '」'], inner: ['『', '』'] },
  nb: { outer: ANGLES, inner: ENGLISH_SINGLE },
  // Single marks are the first choice in print (Taalunie), whichever were typed.
  nl: {
    outer: ENGLISH_SINGLE,
    inner: ENGLISH,
    alone: ENGLISH_SINGLE,
    elisions: ['s', 't', 'n', 'm', 'r', 'k', 'ns'],
  },
  pl: { outer: LOW_HIGH, inner: ANGLES },
  pt: english,
  'pt-PT': angular,
  ro: { outer: LOW_HIGH, inner: ANGLES },
  ru: { outer: ANGLES, inner: GERMAN },
  sk: german,
  sl: german,
  sv: nordic,
  tr: english,
  uk: { outer: ANGLES, inner: GERMAN },
  vi: english,
  zh: english,
  'zh-Hant': { outer: ['「', '」'], inner: ['『', '』'] },
};

const known = new Map<string, Marks | undefined>();

/**
 * Gives the marks of a language (BCP 47), or nothing where we do not know its practice or the tag
 * is not well formed.
 */
export function marksOf(language: string): Marks | undefined {
  if (!known.has(language)) known.set(language, find(language));
  return known.get(language);
}

/** Gives the language's own subtag in lower case: `he` of `he-IL`; empty where there is none. */
export function primaryOf(language: string): string {
  return /^[a-z]{2,3}(?![a-z])/iu.exec(language)?.[0].toLowerCase() ?? '';
}

function find(language: string): Marks | undefined {
  const locale = readLocale(language);
  if (!locale) return undefined;
  const primary = primaryOf(language);
  const region = /-([a-z]{2}|\d{3})(?:-|$)/iu.exec(language)?.[1]?.toUpperCase();
  // Spanish outside Spain follows the Americas.
  const wider = primary === 'es' && region && region !== 'ES' ? '419' : region;
  if (primary === 'zh' && locale.maximize().script === 'Hant') return own('zh-Hant');
  return own(`${primary}-${wider}`) ?? own(primary === 'no' ? 'nb' : primary);
}

function readLocale(language: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(language);
  } catch {
    return undefined;
  }
}

function own(key: string): Marks | undefined {
  return Object.hasOwn(TABLE, key) ? TABLE[key] : undefined;
}
