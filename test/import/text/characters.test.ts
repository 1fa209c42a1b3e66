import { describe, expect, it } from 'vitest';
import { guessCodePage } from '../../../src/import/encoding.ts';
import { cleanCharacters } from '../../../src/import/text/characters.ts';
import { encodeBy } from '../../../src/import/text/code-pages.ts';
import { cleanMarks } from '../../../src/import/text/marks.ts';

describe('characters', () => {
  it.each([
    ['a zero\u200b-width sp\u00adace', 'a zero-width space'],
    ['joined\u200d letters', 'joined letters'],
    ['می\u200cدهد', 'می\u200cدهد'],
    ['said\u00a0that', 'said that'],
    ['10\u00a0000\u202f€ and M.\u00a0Dupont', '10\u00a0000\u202f€ and M.\u00a0Dupont'],
    ['« mot\u00a0»', '« mot\u00a0»'],
    ['cafe\u0301 ﬁne', 'café fine'],
    ['Tom &amp; &#8220;Jerry&#8221; &unknown; &#0;', 'Tom & “Jerry” &unknown; &#0;'],
    ['\u200eLeft\u200f', 'Left'],
    ['שלום\u200f!', 'שלום\u200f!'],
    ['👩\u200d🚀', '👩\u200d🚀'],
    ['â€œcafÃ©â€\u009d â€“ itâ€™s', '“café” – it’s'],
    ['РџСЂРёРІРµС‚ РјРёСЂ', 'Привет мир'],
    ['CAFÉ” and “IRMÔ', 'CAFÉ” and “IRMÔ'],
  ])('%s', (written, clean) => expect(cleanCharacters(written)).toBe(clean));
});

describe('marks', () => {
  it.each([
    ["``word''", 'en', '"word"'],
    [',,Wort“', 'de', '„Wort“'],
    ['<<mot>>', 'fr', '«mot»'],
    ['a << b', 'en', 'a << b'],
    ['one -- two--three', 'en', 'one – two—three'],
    ['один - два', 'ru', 'один — два'],
    ['- Да.', 'ru', '— Да.'],
    ['- yes', 'en', '- yes'],
    ['3 - 2', 'en', '3 - 2'],
    ['wait... and . . . so', 'en', 'wait… and … so'],
    ['....', 'en', '....'],
    ['”word“', 'en', '"word"'],
    ['„Wort“', 'de', '„Wort“'],
    ['don`t', 'en', "don't"],
    ['https://a.example/x--y...z', 'en', 'https://a.example/x--y...z'],
    ['"straight" and “curly” stay', 'en', '"straight" and “curly” stay'],
  ])('%s (%s)', (written, language, clean) => expect(cleanMarks(written, language)).toBe(clean));
});

describe('code pages', () => {
  it.each([
    ['windows-1252', 'Der Fährmann grüßt die Möwen – „Guten Morgen“, sagt er.'],
    ['windows-1252', 'Le bac était à l’heure ; la mère a été reçue à côté.'],
    [
      'windows-1250',
      'Przeprawa będzie kosztować tyle samo, co za dnia, więc załóg nie ubędzie. Żółć.',
    ],
    ['windows-1250', 'Přívoz se vrací na noční linku a všichni převozníci mají velkou radost.'],
    ['windows-1254', 'Vapur yeniden gece çalışacak, müdürlük böyle açıkladı; ışıklar söndü.'],
    ['windows-1251', 'Паром вернётся на ночную линию, и команды этому рады.'],
    ['windows-1251', 'Пором повертається на нічну лінію, і команди цьому раді. Її, його.'],
    ['windows-1255', 'המעבורת חוזרת לשוט בלילה'],
    ['windows-1256', 'العبارة تعود إلى العمل ليلا'],
  ] as const)('%s: %s', (page, text) => {
    const bytes = encodeBy(page, text);
    if (!bytes) throw new Error(`${page} has not all letters of: ${text}`);
    expect(guessCodePage(bytes)).toEqual({ page, text });
  });
});
