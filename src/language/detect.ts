import { francAll } from 'franc-min';
import { readLanguage } from '../model/language-tag.ts';

/** What a text is written in, as far as can be told. */
export interface DetectedLanguage {
  /** BCP 47; nothing where the text is too short or too mixed. */
  readonly language?: string;
  readonly sure: boolean;
}

/** Letters that are looked at; more make the answer no surer. */
const SAMPLE = 4000;
/** Letters below which a guess is a guess, and from which on it is none. */
const ENOUGH = 40;
const PLENTY = 200;
/** How far the second language must be behind the first, of 1. */
const AHEAD = 0.02;

/** Scripts that one language alone is written in, or nearly so. */
const OWN: readonly (readonly [language: string, letters: RegExp])[] = [
  ['he', /\p{Script=Hebrew}/gu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
];
/** Letters that settle it between two languages whose words are alike. */
const LETTERS: readonly (readonly [language: string, letters: RegExp, over: readonly string[]])[] =
  [
    ['az', /[əƏ]/gu, ['tr', 'uz', 'en', 'tk', 'id', 'fr']],
    ['uk', /[іїєґІЇЄҐ]/gu, ['ru', 'be', 'bg', 'sr', 'bs', 'kk']],
    ['ru', /[ыэъЫЭЪ]/gu, ['uk', 'bg', 'sr', 'bs']],
    ['fa', /[پچژگکی]/gu, ['ar', 'ur', 'ps']],
  ];

/** Languages that Offprint prints fully: of two that are as likely, these win. */
const COMMON = [
  ...['eng', 'spa', 'fra', 'deu', 'ita', 'por', 'nld', 'rus', 'ukr', 'pol', 'ces', 'tur', 'azj'],
  ...['arb', 'pes', 'hin', 'jpn', 'cmn'],
];

/** Detects the language of a text by its letters and their order, without a network. */
export function detectLanguage(text: string): DetectedLanguage {
  const sample = sampleOf(text);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return { sure: false };
  const share = (form: RegExp) => (sample.match(form)?.length ?? 0) / letters;
  for (const [language, form] of OWN)
    if (share(form) > (language === 'ja' ? 0.1 : 0.5)) return { language, sure: letters >= 10 };
  if (share(/\p{Script=Han}/gu) > 0.5) return { language: 'zh', sure: letters >= 10 };
  const [first, second] = francAll(sample, { minLength: 10, only: COMMON });
  const wide = francAll(sample, { minLength: 10 })[0]?.[0] ?? 'und';
  const wideLanguage = wide === 'und' ? undefined : readLanguage(wide);
  let language = first && first[0] !== 'und' ? readLanguage(first[0]) : undefined;
  if (!language) return { sure: false };
  for (const [settled, form, over] of LETTERS)
    if (over.includes(language) && share(form) > 0.015) language = settled;
  const ahead = 1 - (second?.[1] ?? 0);
  const agreed = language === wideLanguage;
  const sure =
    letters >= ENOUGH && ((agreed && (letters >= PLENTY || ahead >= AHEAD)) || ahead > 0.1);
  // A language that is none of ours, of which the text is long enough to be sure.
  if (letters >= PLENTY && wideLanguage && !isNear(language, wideLanguage) && ahead < 0.1)
    return { language: wideLanguage, sure: true };
  return { language, sure };
}

/** Languages that a short text is easily taken for, one for the other. */
function isNear(one: string, other: string): boolean {
  return one === other || LETTERS.some(([name, , over]) => name === one && over.includes(other));
}

/** Takes letters from the longest lines, which are prose, wherever they stand. */
function sampleOf(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const prose = lines.filter((line) => line.length >= 60);
  const chosen = (prose.length > 0 ? prose : lines).join('\n');
  const plain = chosen.slice(0, SAMPLE * 2).replace(/(?:https?:\/\/|www\.)\S+|\S+@\S+/gu, ' ');
  return plain.slice(0, SAMPLE);
}
