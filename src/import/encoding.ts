import { type CodePage, decodeBy } from './text/code-pages.ts';

/**
 * Letters beyond ASCII by the code page that has them, one list a language. Where two fit, the first counts:
 * all bytes of Hebrew are letters of Russian too, but no text of Russian does without those beyond.
 */
const ALPHABETS: readonly (readonly [page: CodePage, languages: readonly string[]])[] = [
  [
    'windows-1252',
    [
      ...['àâæçéèêëîïôœùûü', 'äöüß', 'áéíñóúü¿¡ºª', 'àèéìíòóùú', 'áâãàçéêíóôõúü', 'ëïéèöüáó'],
      ...['åäöéæø', 'éñ'],
    ],
  ],
  [
    'windows-1250',
    ['ąćęłńóśźż', 'áčďéěíňóřšťúůýž', 'áéíóöőúüű', 'čćđšž', 'áäčďéíĺľňóôŕšťúýž', 'ăâîşţ'],
  ],
  ['windows-1254', ['çğıöşüâîûİ']],
  ['windows-1255', ['אבגדהוזחטיךכלםמןנסעףפץצקרשת']],
  ['windows-1256', ['ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي', 'آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیيك']],
  ['windows-1251', ['абвгдежзийклмнопрстуфхцчшщъыьэюяё', 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя']],
];
/** Marks that all of them have, which say nothing. */
const NEUTRAL = /[\s\u0000-\u007f\u00a0‘’“”„‚«»‹›–—…•°§©®™€£·×÷±№¹²³½¼¾\u200c-\u200f]/gu;
const SAMPLE = 64 * 1024;
/** The least part of the letters that must be of one alphabet. */
const ENOUGH = 0.9;

/** A text that was read by a code page, which was guessed from its letters. */
export interface Guessed {
  readonly page: CodePage;
  readonly text: string;
}

/**
 * Guesses the code page of bytes that are no UTF-8: the one in which the letters beyond ASCII all belong
 * to one language. Nothing where none fits.
 */
export function guessCodePage(bytes: Uint8Array): Guessed | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  let best: { page: CodePage; score: number } | undefined;
  for (const [page, languages] of ALPHABETS) {
    const letters = decodeBy(page, sample).replace(NEUTRAL, '');
    for (const alphabet of languages) {
      const score = scoreOf(letters, alphabet);
      if (!best || score > best.score) best = { page, score };
    }
  }
  if (!best || best.score < ENOUGH) return undefined;
  return { page: best.page, text: decodeBy(best.page, bytes).replace(/\r\n?/gu, '\n') };
}

/** Says which part of the letters belongs to an alphabet; capitals are rarer than small letters. */
function scoreOf(letters: string, alphabet: string): number {
  if (letters === '') return 0;
  const small = new Set(alphabet);
  const large = new Set(alphabet.toUpperCase());
  let [belonging, capitals] = [0, 0];
  for (const letter of letters)
    if (small.has(letter)) belonging++;
    else if (large.has(letter)) capitals++;
  const weight = capitals > belonging ? 0.5 : 1;
  return (belonging + capitals * weight) / [...letters].length;
}
