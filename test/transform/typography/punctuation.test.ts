import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { setPunctuation } from '../../../src/transform/typography/punctuation.ts';

const treeOf = (html: string): Root => fromHtml(html, { fragment: true });

/** The text of a paragraph after the pass. */
function set(text: string, language: string): string {
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: text }] },
    ],
  };
  setPunctuation(tree, language);
  return textOf(tree);
}

/** The markup after the pass. */
function setHtml(html: string, language: string): string {
  const tree = treeOf(html);
  setPunctuation(tree, language);
  return toHtml(tree);
}

const N = '\u202f';
const B = '\u00a0';

const CASES: Readonly<Record<string, readonly (readonly [typed: string, printed: string])[]>> = {
  en: [
    [`"Don't," she said.`, '“Don’t,” she said.'],
    [`He asked, "Who said 'never'?"`, 'He asked, “Who said ‘never’?”'],
    [`'She called it "home"', he wrote`, '‘She called it “home”’, he wrote'],
    [`"'Tis the authors' copy," said Ann`, '“’Tis the authors’ copy,” said Ann'],
    [`rock 'n' roll in the '90s and 1980's`, 'rock ’n’ roll in the ’90s and 1980’s'],
    [`It is 5' 10" high, 6'2" wide`, `It is 5' 10" high, 6'2" wide`],
    [`"He is 6'2" tall," they said`, `“He is 6'2" tall,” they said`],
    [`"in 1968" and "1969"`, '“in 1968” and “1969”'],
    ['1700s--1960s, a spine --- 16 and 1', '1700s–1960s, a spine — 16 and 1'],
    [`"Wait---" he began... ("no")`, '“Wait—” he began… (“no”)'],
    ['run it with --inspect ---- or -->', 'run it with --inspect ---- or -->'],
    ['a paragraph that "goes on', 'a paragraph that “goes on'],
    ['“Curly” and ‘set’ – already…', '“Curly” and ‘set’ – already…'],
  ],
  he: [
    [`"מדרגות לא מתווספות בלילה", אמרתי`, '„מדרגות לא מתווספות בלילה”, אמרתי'],
    [`משלים, ו"הבית הגדול הגדול" נקרא`, 'משלים, ו„הבית הגדול הגדול” נקרא'],
    [`לא יעצור ב"עשרים שנה במלאכה", כי`, 'לא יעצור ב„עשרים שנה במלאכה”, כי'],
    [`צה"ל, דו"חות, מנכ"לית ומו"מים`, 'צה״ל, דו״חות, מנכ״לית ומו״מים'],
    [`"צה"ל הודיע" וגם ה"דו"ח הסופי"`, '„צה״ל הודיע” וגם ה„דו״ח הסופי”'],
    [`ג'ירפה, צ'יפס, עמ' 12, ה'תשפ"ד`, 'ג׳ירפה, צ׳יפס, עמ׳ 12, ה׳תשפ״ד'],
    [`"היא אמרה 'די' והלכה"`, '„היא אמרה ‚די’ והלכה”'],
    [`בראשית ה'מומחים' טענו`, 'בראשית ה‚מומחים’ טענו'],
    [`דּוּ"חַ`, 'דּוּ״חַ'],
    [`"של של", "את את"`, '„של של”, „את את”'],
  ],
  az: [
    [`içində "ə" olmasın`, 'içində “ə” olmasın'],
    [`"e"-yə bənzəyən, latın "ə"si, "ə"nin yeri`, '“e”-yə bənzəyən, latın “ə”si, “ə”nin yeri'],
    [`NATO'nun Bakı'da`, 'NATO’nun Bakı’da'],
  ],
  de: [[`Er sagte: "Das ist 'gut'", geht's?`, 'Er sagte: „Das ist ‚gut‘“, geht’s?']],
  'de-CH': [[`"Das ist 'gut'"`, '«Das ist ‹gut›»']],
  fr: [
    [
      `Il dit: "C'est l'"amour" ?" Vraiment!`,
      `Il dit${B}: «${N}C’est l’“amour”${N}?${N}» Vraiment${N}!`,
    ],
    ['« Déjà » ; 10:30, voilà : oui', `«${N}Déjà${N}»${N}; 10:30, voilà${B}: oui`],
  ],
  'fr-CA': [['"Oui!"', `«${B}Oui!${B}»`]],
  ru: [[`Он сказал: "Роман 'Идиот' хорош"`, 'Он сказал: «Роман „Идиот“ хорош»']],
  uk: [[`"м'яч" --- це`, `«м’яч»${B}— це`]],
  pl: [[`"tak" i 'nie'`, '„tak” i «nie»']],
  cs: [[`"ano 'ne' ano"`, '„ano ‚ne‘ ano“']],
  tr: [[`"Bakü'ye 'git' dedi"`, '“Bakü’ye ‘git’ dedi”']],
  ar: [['قال "نعم" ثم', 'قال «نعم» ثم']],
  fa: [['گفت "بله" و', 'گفت «بله» و']],
  es: [[`Dijo "sí" y "¿no?"`, 'Dijo «sí» y «¿no?»']],
  'es-MX': [['Dijo "sí"', 'Dijo “sí”']],
  it: [[`"L'uomo" dell'"estratto"`, '«L’uomo» dell’«estratto»']],
  nl: [[`"Ja" en 's ochtends "zij zei 'nee' toen"`, '‘Ja’ en ’s ochtends ‘zij zei “nee” toen’']],
  pt: [['"sim"', '“sim”']],
  sv: [['"ja"', '”ja”']],
  hu: [[`"igen 'nem' igen"`, '„igen »nem« igen”']],
  ja: [
    ['彼は"そうだ"と言った', '彼は「そうだ」と言った'],
    [`"彼は'本当だ'と言った"、と`, '「彼は『本当だ』と言った」、と'],
    ['それは--たぶん--夢だ...そうか', 'それは——たぶん——夢だ……そうか'],
    [`Ben's "Yes, it's" です`, 'Ben’s 「Yes, it’s」 です'],
    ['片方だけの"印', '片方だけの"印'],
    ['画面は27"で1990--1995年', '画面は27"で1990–1995年'],
    ['「もう」括弧はある', '「もう」括弧はある'],
  ],
  zh: [
    [`他说"你好"，然后说"再见"。`, '他说“你好”，然后说“再见”。'],
    [`"他说'好'吧"`, '“他说‘好’吧”'],
    ['等等...她--也许--来', '等等……她——也许——来'],
  ],
  'zh-TW': [[`他說"你'好'嗎"`, '他說「你『好』嗎」']],
  'zh-Hans-HK': [['他说"好"', '他说“好”']],
  hi: [[`उसने कहा, "हाँ, 'ठीक' है" -- और`, 'उसने कहा, “हाँ, ‘ठीक’ है” — और']],
  'pt-PT': [['"sim" -- "não"', '«sim» – «não»']],
  'pt-BR': [['"sim" -- "não"', '“sim” — “não”']],
  xx: [[`"as typed" -- don't...`, `"as typed" -- don't...`]],
};

/** Spaces that no line may break at, shown as `_`, and narrow ones as `^`. */
const TIES: Readonly<Record<string, readonly (readonly [typed: string, printed: string])[]>> = {
  en: [
    ['No. 5, p. 12, 10 km, 25 %, § 3', 'No._5, p._12, 10_km, 25_%, §_3'],
    ['J. R. R. Tolkien and Dr Watson met A. Ono', 'J._R._R._Tolkien and Dr_Watson met A._Ono'],
    ['It was 5 metres and 10 000 men', 'It was 5 metres and 10 000 men'],
  ],
  fr: [
    ['10 000 euros, 25 %, n° 5, M. Dupont', '10^000 euros, 25_%, n°_5, M._Dupont'],
    ['En 2024, 300 000 voix; page 3', 'En 2024, 300^000 voix^; page 3'],
    ['en 2024 300 personnes', 'en 2024 300 personnes'],
  ],
  de: [
    ['z. B. am 7. April, d. h. 5 km', 'z.^B. am 7._April, d.^h. 5_km'],
    ['um 10. Danach, Abb. 3, E. T. A. Hoffmann', 'um 10. Danach, Abb._3, E._T._A._Hoffmann'],
  ],
  ru: [
    ['Я в доме, и он ли -- не он же', 'Я_в_доме, и_он_ли_— не он_же'],
    ['т. е. в 2024 г. на стр. 5, № 7', 'т._е. в_2024_г. на стр._5, №_7'],
    ['А. С. Пушкин и 10 000 руб.', 'А._С._Пушкин и_10_000_руб.'],
  ],
  uk: [['у місті й у селі — це ж вона', 'у_місті й_у_селі_— це_ж вона']],
  pl: [['w domu i z psem, a 5 zł – to nic', 'w_domu i_z_psem, a_5_zł_– to nic']],
  cs: [['v domě a k lesu, 7. dubna, 25 Kč', 'v_domě a_k_lesu, 7._dubna, 25_Kč']],
  es: [['¿Qué? 10 000 km y n.º 5', '¿Qué? 10_000_km y n.º 5']],
  he: [['25 % מן ה־10 km', '25_% מן ה־10_km']],
  ja: [['10 km と 5 %', '10 km と 5 %']],
};

describe('setPunctuation', () => {
  for (const [language, cases] of Object.entries(TIES))
    it.each(cases)(`ties what belongs together in ${language}: %s`, (typed, printed) => {
      const shown = set(typed, language).replaceAll(B, '_').replaceAll(N, '^');
      expect(shown).toBe(printed);
      expect(set(typed.replaceAll(' ', '\n'), language).replace(/[\u00a0\u202f]/gu, '')).toBe(
        shown.replaceAll(' ', '\n').replace(/[_^]/gu, ''),
      );
    });

  it('takes its time by the length of the text, whatever the text is', () => {
    const began = performance.now();
    for (const text of ['a. '.repeat(60_000), '1 000 '.repeat(40_000), '" \' '.repeat(40_000)])
      for (const language of ['ru', 'fr', 'de', 'zh', 'cs']) set(text, language);
    expect(performance.now() - began).toBeLessThan(8_000);
  });

  for (const [language, cases] of Object.entries(CASES))
    it.each(cases)(`prints ${language} as its readers know it: %s`, (typed, printed) => {
      expect(set(typed, language)).toBe(printed);
    });

  it('sees a passage across inline elements, line breaks and notes', () => {
    expect(setHtml('<p>"<em>Lost</em>," he said, "and <b>found</b>."</p>', 'en')).toBe(
      '<p>“<em>Lost</em>,” he said, “and <b>found</b>.”</p>',
    );
    expect(setHtml('<p>"Lost"<sup><a class="noteref">1</a></sup> and<br>"found"</p>', 'en')).toBe(
      '<p>“Lost”<sup><a class="noteref">1</a></sup> and<br>“found”</p>',
    );
  });

  it('begins afresh in each block', () => {
    expect(setHtml('<ul><li>"one</li><li>"two"</li></ul>', 'en')).toBe(
      '<ul><li>“one</li><li>“two”</li></ul>',
    );
    expect(setHtml('<blockquote>"a<p>b"</p>c"</blockquote>', 'en')).toBe(
      '<blockquote>“a<p>b”</p>c”</blockquote>',
    );
  });

  it('leaves code and addresses as they are, and sets what stands around them', () => {
    const code = '<code>"a" -- b</code>';
    expect(setHtml(`<p>"${code}" isn't "${code}"</p>`, 'en')).toBe(
      `<p>“${code}” isn’t “${code}”</p>`,
    );
    for (const html of [
      '<pre>"a"...</pre>',
      '<p><kbd>"</kbd></p>',
      `<p><a href="https://a.example/x--y">https://a.example/x--y'z</a></p>`,
      '<p><a href="mailto:a--b@c.example">a--b@c.example</a></p>',
    ])
      expect(setHtml(html, 'en')).toBe(html);
  });

  it('follows the language of each passage', () => {
    expect(
      setHtml('<p>"Er sagte <i lang="de">"ja"</i>" and <i lang="th">"x"</i>, "so"</p>', 'en'),
    ).toBe('<p>“Er sagte <i lang="de">„ja“</i>” and <i lang="th">"x"</i>, “so”</p>');
    expect(setHtml('<div lang="not a tag"><p>"x"</p></div>', 'en')).toContain('"x"');
  });

  it('leaves the syntax of other tools as it was written', () => {
    for (const text of [
      `{{ "a" | b }} {% c 'd' %} {: title="e"} {credit="f"}`,
      `$f'_x$ $$a''$$`,
      `import Ferry from './ferry'\nexport const x = "y"`,
    ])
      expect(set(text, 'en')).toBe(text);
  });

  it('never changes a letter or a figure', () => {
    const letters = (text: string) => text.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
    const odd = `"'" '"' 5'6" ''x'' ""y"" --a--b-- ....c...d l'"e" 𝒜"𝒷"'𝒸' "1968" א"ב 'ג' « x »! ?" '`;
    for (const language of 'en es fr de it pt nl ru uk pl cs tr az he ar fa hi ja zh'.split(' '))
      expect(letters(set(odd, language))).toBe(letters(odd));
  });
});
