/** A script with a letter of it, and the families that set it well. */
export interface Writing {
  /** ISO 15924 */
  readonly script: string;
  /** As it is called in a message. */
  readonly name: string;
  /** Tells whether a font was drawn for the script. */
  readonly letter: string;
  /** A family to add for text, and for labels where there is one; from the Google Fonts of npm. */
  readonly serif?: string;
  readonly sans: string;
}

const noto = (
  script: string,
  name: string,
  letter: string,
  { serif = true, as = name }: { serif?: boolean; as?: string } = {},
): Writing => ({
  script,
  name,
  letter,
  ...(serif && { serif: `Noto Serif ${as}` }),
  sans: `Noto Sans ${as}`,
});
const sansOnly = { serif: false };

/** Scripts that no font of ours has, and those that put their own fonts before the theme's. */
export const WRITINGS: readonly Writing[] = [
  { script: 'Hebr', name: 'Hebrew', letter: 'א', serif: 'Frank Ruhl Libre', sans: 'Assistant' },
  {
    script: 'Arab',
    name: 'Arabic',
    letter: 'ا',
    serif: 'Noto Naskh Arabic',
    sans: 'Noto Sans Arabic',
  },
  noto('Deva', 'Devanagari', 'अ'),
  noto('Beng', 'Bengali', 'অ'),
  noto('Guru', 'Gurmukhi', 'ਅ'),
  noto('Gujr', 'Gujarati', 'અ'),
  noto('Orya', 'Odia', 'ଅ', { as: 'Oriya' }),
  noto('Taml', 'Tamil', 'அ'),
  noto('Telu', 'Telugu', 'అ'),
  noto('Knda', 'Kannada', 'ಅ'),
  noto('Mlym', 'Malayalam', 'അ'),
  noto('Sinh', 'Sinhala', 'අ'),
  noto('Thai', 'Thai', 'ก'),
  noto('Laoo', 'Lao', 'ກ'),
  noto('Khmr', 'Khmer', 'ក'),
  noto('Mymr', 'Myanmar', 'က'),
  noto('Tibt', 'Tibetan', 'ཀ'),
  noto('Geor', 'Georgian', 'ა'),
  noto('Armn', 'Armenian', 'ա'),
  noto('Ethi', 'Ethiopic', 'አ'),
  noto('Jpan', 'Japanese', 'あ', { as: 'JP' }),
  noto('Hans', 'Simplified Chinese', '国', { as: 'SC' }),
  noto('Hant', 'Traditional Chinese', '國', { as: 'TC' }),
  noto('Kore', 'Korean', '가', { as: 'KR' }),
  noto('Bopo', 'Bopomofo', 'ㄅ', { as: 'TC' }),
  noto('Cher', 'Cherokee', 'Ꭰ', sansOnly),
  noto('Cans', 'Canadian syllabics', 'ᐁ', { serif: false, as: 'Canadian Aboriginal' }),
  noto('Syrc', 'Syriac', 'ܐ', sansOnly),
  noto('Thaa', 'Thaana', 'ހ', sansOnly),
  noto('Nkoo', 'N’Ko', 'ߊ', { serif: false, as: "N'Ko" }),
  noto('Mong', 'Mongolian', 'ᠠ', sansOnly),
  noto('Tfng', 'Tifinagh', 'ⴰ', sansOnly),
  noto('Java', 'Javanese', 'ꦲ', sansOnly),
  noto('Bali', 'Balinese', 'ᬅ', { as: 'Balinese' }),
  noto('Copt', 'Coptic', 'ⲁ', sansOnly),
  noto('Goth', 'Gothic', '𐌰', sansOnly),
  noto('Runr', 'Runic', 'ᚠ', sansOnly),
  noto('Egyp', 'Egyptian hieroglyphs', '𓀀', { serif: false, as: 'Egyptian Hieroglyphs' }),
];

const BY_CODE = new Map(WRITINGS.map((writing) => [writing.script, writing]));

/** Finds the writing of a language, or nothing where the theme's own fonts lead in it. */
export function writingOf(language: string): Writing | undefined {
  return BY_CODE.get(new Intl.Locale(language).maximize().script ?? '');
}

const HAN = ['Jpan', 'Hans', 'Hant', 'Kore'];

/** Says whether a writing has Chinese characters, whose forms differ from country to country. */
export const hasHan = (script: string): boolean => HAN.includes(script);

const MATCHERS = WRITINGS.filter(({ script }) => !hasHan(script)).map(
  (writing) => [writing, new RegExp(`\\p{Script=${writing.script}}`, 'u')] as const,
);

/** Finds the writing of a character; Chinese ones are those of the language around, else simplified. */
export function writingOfCharacter(character: string, language: string): Writing | undefined {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) return BY_CODE.get('Jpan');
  if (/\p{Script=Hangul}/u.test(character)) return BY_CODE.get('Kore');
  if (/\p{Script=Han}|[\u3000-\u303f\u31c0-\u31ef\uff00-\uffef]/u.test(character)) {
    const around = writingOf(language);
    return around && hasHan(around.script) ? around : BY_CODE.get('Hans');
  }
  return MATCHERS.find(([, matcher]) => matcher.test(character))?.[0];
}
