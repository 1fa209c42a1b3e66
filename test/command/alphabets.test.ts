import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fontsOf, glyphsOf, type PaintedGlyph } from '../reading/pdf-fonts.ts';
import { article, type JsonRun, makeFolder, offprintJson } from './offprint.ts';

// Every letter of each language is printed with the fonts that ship, and found in the PDF.

const upper = (letters: string, language: string) =>
  `${letters} ${letters.toLocaleUpperCase(language)}`;

const VIETNAMESE = [...'aăâeêioôơuưy']
  .flatMap((vowel) => ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'].map((m) => vowel + m))
  .map((letter) => letter.normalize('NFC'))
  .join(' ');

const GREEK = `α β γ δ ε ζ η θ ι κ λ μ ν ξ ο π ρ σ ς τ υ φ χ ψ ω ά έ ή ί ό ύ ώ ϊ ϋ ΐ ΰ
ἀ ἁ ἂ ἃ ἄ ἅ ἆ ἇ ἐ ἑ ἒ ἓ ἔ ἕ ἠ ἡ ἢ ἣ ἤ ἥ ἦ ἧ ἰ ἱ ἲ ἳ ἴ ἵ ἶ ἷ ὀ ὁ ὂ ὃ ὄ ὅ ὐ ὑ ὒ ὓ ὔ ὕ ὖ ὗ
ὠ ὡ ὢ ὣ ὤ ὥ ὦ ὧ ὰ ὲ ὴ ὶ ὸ ὺ ὼ ᾀ ᾁ ᾂ ᾃ ᾄ ᾅ ᾆ ᾇ ᾐ ᾑ ᾗ ᾠ ᾡ ᾧ ᾲ ᾳ ᾴ ᾶ ᾷ ῂ ῃ ῄ ῆ ῇ ῖ ῤ ῥ ῦ ῲ ῳ ῴ ῶ ῷ`;

const ALPHABETS: Readonly<Record<string, string>> = {
  en: upper('a b c d e f g h i j k l m n o p q r s t u v w x y z', 'en'),
  es: `${upper('á é í ñ ó ú ü', 'es')} ¿ ¡ « » º ª`,
  fr: `${upper('à â æ ç é è ê ë î ï ô œ ù û ü ÿ', 'fr')} « » ‹ ›`,
  de: `${upper('ä ö ü', 'de')} ß ẞ „ “ ‚ ‘`,
  it: upper('à è é ì î ò ù', 'it'),
  pt: upper('á â ã à ç é ê í ó ô õ ú', 'pt'),
  nl: upper('é ë ï ó ö ü ĳ', 'nl'),
  ru: `${upper('а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я', 'ru')} №`,
  uk: upper('а б в г ґ д е є ж з и і ї й к л м н о п р с т у ф х ц ч ш щ ь ю я', 'uk'),
  pl: upper('ą ć ę ł ń ó ś ź ż', 'pl'),
  cs: upper('á č ď é ě í ň ó ř š ť ú ů ý ž', 'cs'),
  tr: `${upper('a b c ç d e f g ğ h ı i j k l m n o ö p r s ş t u ü v y z â î û', 'tr')} ₺`,
  az: `${upper('a b c ç d e ə f g ğ h x ı i j k q l m n o ö p r s ş t u ü v y z', 'az')} ₼`,
  vi: `${upper(VIETNAMESE, 'vi')} đ Đ ₫`,
  el: GREEK + GREEK.toUpperCase(),
  he: 'א ב ג ד ה ו ז ח ט י כ ל מ נ ס ע פ צ ק ר ש ת ך ם ן ף ץ װ ױ ײ ׳ ״ ־ ₪',
  ar: 'ء آ أ ؤ إ ئ ا ب ة ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ى ي ، ؛ ؟ ٠ ١ ٢ ٣ ٤ ٥ ٦ ٧ ٨ ٩ ٪ ٫ ٬',
  fa: 'آ ا ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ه ی ۀ ۰ ۱ ۲ ۳ ۴ ۵ ۶ ۷ ۸ ۹ « » ﷼',
};
/** Marks that stand on letters, and signs of no alphabet. */
const MARKED = {
  he: 'בְּ בֱ בֲ בֳ בִ בֵ בֶ בַ בָ בֹ בֻ שׁ שׂ וּ כֿ תּ',
  ar: 'بَ بِ بُ بْ بّ بً بٍ بٌ بٰ لا لأ لإ لآ كِتَابٌ مُدَرِّسَةٌ',
};
const SIGNS = '→ ← ✓ ✗ ★ ☆ ☺ ☎ ₿ ₼ № ‰ ½ ⅓ ① ❶ ⚖ ♥ ♫ ⌘ ■ □ ● ≈ ≤ √ ∞ ☐ ☑ 😀 🎉 👍 🔥 ❤️ 🇦🇿';

/** Each alphabet upright, bold and italic, as a heading, as a caption of a table, and as code. */
const body = (letters: string, marked = '') =>
  [
    letters,
    `**${letters}**`,
    `*${letters}*`,
    `***${letters}***`,
    marked,
    `## ${letters.split(/\s+/u).slice(0, 40).join(' ')}`,
    `| ${letters.replace(/\s+/gu, ' ')} |\n|---|\n| ${letters.replace(/\s+/gu, ' ')} |`,
  ].join('\n\n');

const front = (language: string) =>
  `headline: ${JSON.stringify(language)}\nlanguage: ${language}\npublished: 2024-04-07`;

let folder: string;
let run: JsonRun;
beforeAll(async () => {
  const files: [string, string][] = Object.entries(ALPHABETS).map(([language, letters]) => [
    `${language}.md`,
    article(body(letters, MARKED[language as keyof typeof MARKED]), front(language)), // or nothing
  ]);
  files.push(['signs.md', article(body(SIGNS), front('en'))]);
  folder = await makeFolder(Object.fromEntries(files));
  run = await offprintJson(['build', '.'], folder, { OFFPRINT_BROWSER: 'npm' });
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const pdf = (name: string) => readFile(join(folder, 'dist', `${name}.pdf`));
const printed = (glyphs: readonly PaintedGlyph[]) =>
  new Set(glyphs.flatMap(({ text }) => [...text, ...text.normalize('NFD')]));

describe.each([...Object.keys(ALPHABETS), 'signs'])('%s', (name) => {
  it('has a glyph for every letter, from an embedded TrueType font of ours', async () => {
    const { status, messages } = run.of(`${name}.md`);
    expect([status, messages]).toEqual(['built', []]);
    const bytes = await pdf(name);
    const fonts = await fontsOf(bytes);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) {
      expect(font).toMatchObject({ kind: 'CIDFontType2', embedded: true });
      expect(font.name).toMatch(/^(?:Vollkorn|Source|FrankRuhl|Assistant|Noto)/u);
    }
    const glyphs = await glyphsOf(bytes);
    expect(glyphs.filter(({ code }) => code === 0)).toEqual([]);
    // Arabic glyphs are told apart by dots that are glyphs of their own: their texts are no letters.
    if (name === 'ar' || name === 'fa') return;
    const letters = (ALPHABETS[name] ?? SIGNS).replace(/\s|\ufe0f/gu, '');
    const found = printed(glyphs);
    const there = (c: string) => found.has(c) || [...c.normalize('NFD')].every((d) => found.has(d));
    expect([...letters].filter((c) => !there(c))).toEqual([]);
  });
});
