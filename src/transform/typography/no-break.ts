import { primaryOf } from './marks.ts';
import type { Edits } from './runs.ts';

const NO_BREAK = '\u00a0';
const NARROW = '\u202f';

/** What stands before a space and after it, where no line may break. */
type Tie = readonly [before: string, after: string];

const WORD_START = "(?<![\\p{L}\\p{M}\\p{N}.’'-])";
const WORD_END = "(?![\\p{L}\\p{M}\\p{N}’'-])";
const oneOf = (words: string) => `(?:${words.replaceAll(' ', '|').replaceAll('.', '\\.')})`;

const UNITS = [
  'km m cm mm km² m² kg g mg t l ml ha kW MW GW kWh MWh GB MB °C °F ° % ‰ € £ ₽ ₼ ₴ ₺ zł Kč',
  'км м см мм кг г гг т л га кВт МВт р руб тыс тис млн млрд грн',
].join(' ');
const TITLES = 'Mr Mrs Ms Dr Prof Mme Mlle Sr Sra Sig Dott Hr St';
const PLACES =
  'No Nos Nr nr n Abb abb Fig fig Art art Vol vol p pp S s č str obr rys стр с рис гл ст т';

const EVERYWHERE: readonly Tie[] = [
  // 10 km, 25 %
  ['\\p{N}', `${oneOf(UNITS)}${WORD_END}`],
  // § 5, № 5, No. 5, n° 5, p. 5
  ['[§№¶]', '\\p{N}'],
  [`${WORD_START}(?:${oneOf(PLACES)}\\.|[nN][°º])`, '\\p{N}'],
  // A. B., z. B., т. е.; A. Name, Dr Name
  ['(?<![\\p{L}\\p{M}])\\p{L}\\.', '\\p{L}\\.'],
  ['(?<![\\p{L}\\p{M}])\\p{Lu}\\.', '\\p{Lu}\\p{Ll}'],
  [`${WORD_START}${oneOf(TITLES)}\\.?`, '\\p{Lu}'],
];

/** Words of one letter, which no line may end with. */
const short = (letters: string): Tie => [`${WORD_START}[${letters}]`, '[\\p{L}\\p{N}«„“"(]'];
/** A dash between spaces, which no line may begin with; hyphens that become one count too. */
const DASH: Tie = ['[^\\s]', '(?:[–—]|--{1,2})(?=\\s)'];
const particles = (words: string): Tie => ['\\p{L}', `${oneOf(words)}${WORD_END}`];
const MONTHS = oneOf(
  'Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember',
);

const TIES: Readonly<Record<string, readonly Tie[]>> = {
  be: [short('аізуўояАІЗУЎОЯ'), DASH, particles('ж жа бы б')],
  // 7. dubna, 5. díl
  cs: [short('ksvzouaiKSVZOUAI'), DASH, ['(?<!\\p{N})\\p{N}{1,2}\\.', '\\p{Ll}']],
  de: [['(?<!\\p{N})\\p{N}{1,2}\\.', MONTHS]],
  pl: [short('aiouwzAIOUWZ'), DASH],
  ru: [short('авикосуяАВИКОСУЯ'), DASH, particles('же ли бы ль б ж')],
  sk: [short('ksvzouaiKSVZOUAI'), DASH, ['(?<!\\p{N})\\p{N}{1,2}\\.', '\\p{Ll}']],
  uk: [short('авзійоуяєАВЗІЙОУЯЄ'), DASH, particles('же би ж б')],
};

/** Languages that part thousands by a space, `10 000`. */
const SPACED = new Set([
  'be',
  'bg',
  'cs',
  'es',
  'fi',
  'fr',
  'hu',
  'nb',
  'pl',
  'pt',
  'ru',
  'sk',
  'sv',
  'uk',
]);
const THOUSANDS = /(?<!\p{N}[ \n]?)(?<![.,])\p{N}{1,3}(?:[ \n]\p{N}{3})+(?!\p{N})/gu;

const patterns = new Map<string, RegExp>();

function patternOf(primary: string): RegExp {
  const known = patterns.get(primary);
  if (known) return known;
  const ties = [...EVERYWHERE, ...(TIES[primary] ?? [])];
  const source = ties.map(([before, after]) => `(?<=${before})[ \\n](?=${after})`).join('|');
  const pattern = new RegExp(source, 'gu');
  patterns.set(primary, pattern);
  return pattern;
}

/**
 * Makes spaces that no line may break at into no-break ones: between number and unit, initials and
 * name, sign and figure, and after words of one letter in the languages that ask for it. Nothing but
 * spaces changes.
 * @param language BCP 47
 */
export function setNoBreaks(text: string, language: string, edits: Edits): void {
  const primary = primaryOf(language);
  for (const { index } of text.matchAll(patternOf(primary)))
    edits.set(index, primary === 'de' && isAbbreviation(text, index) ? NARROW : NO_BREAK);
  if (!SPACED.has(primary)) return;
  for (const { 0: number, index } of text.matchAll(THOUSANDS))
    for (const { index: at } of number.matchAll(/[ \n]/gu))
      edits.set(index + at, primary === 'fr' ? NARROW : NO_BREAK);
}

/** Says whether a space stands within `z. B.`, which German sets closer (DIN 5008). */
function isAbbreviation(text: string, at: number): boolean {
  return /(?<!\p{L})\p{Ll}\.$/u.test(text.slice(Math.max(0, at - 3), at)) && text[at + 2] === '.';
}
