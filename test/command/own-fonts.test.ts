import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHINESE, fixtureFont, HINDI, HINDI_ITALIC, JAPANESE } from '../fonts.ts';
import { HAS_READER, startReader } from '../reading/browser.ts';
import { epubcheckFindings, HAS_EPUBCHECK, portFindings } from '../reading/epubcheck.ts';
import { fontsOf, glyphsOf } from '../reading/pdf-fonts.ts';
import { baselinesOf } from '../reading/pdf-lines.ts';
import { readInFoliate } from '../reading/reader.ts';
import { article, type JsonRun, makeFolder, offprintJson } from './offprint.ts';

// Hindi, Japanese and Chinese, in fonts of the project: on paper, in the EPUB, on the cover.

const TEXTS = {
  hi: `अ आ इ ई उ ऊ ऋ ए ऐ ओ औ अं अः क ख ग घ ङ च छ ज झ ञ ट ठ ड ढ ण त थ द ध न प फ ब भ म
य र ल व श ष स ह क्ष त्र ज्ञ श्र क़ ख़ ग़ ज़ ड़ ढ़ फ़ का कि की कु कू कृ के कै को कौ कं कँ कः द्ध ह्म ट्ठ क्त र्क
० १ २ ३ ४ ५ ६ ७ ८ ९ । ॥ ॐ ऽ ₹ 2024 Google “हाँ”`,
  ja: `あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん
がぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽぁぃぅぇぉっゃゅょ
アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン
ガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポァィゥェォッャュョヴー
日本国東京川記憶新聞編集言葉静強地図変、。「」『』（）・〜…―！？：；々ヶ〒 2024年Google`,
  zh: `的一是不了人我在有他这为之大来以个中上们到说国和地也子时道出而要于就下得可你年生自会那后能对着事其里所去行过家十用发天如然作方成者多日都三小军二无同么经法当起与好看学进种将还分此心前面又定见只主没公从“”‘’，。、；：？！（）《》—— 2024年Google`,
} as const;

const LANGUAGES = { hi: 'hi', ja: 'ja', zh: 'zh-Hans' } as const;
const FAMILIES = { hi: 'TiroDeva', ja: 'Sawarabi', zh: 'ZCOOL' } as const;
const names = ['hi', 'ja', 'zh'] as const;

const manuscript = (name: keyof typeof TEXTS) => {
  const text = TEXTS[name].replace(/\n/gu, ' ');
  const head = [...text].slice(0, 14).join('').trim();
  return article(
    `${text}\n\n**${text}** *${text}*\n\n## ${head}\n\n| ${head} |\n|---|\n| ${head} |\n\n\`${head}\``,
    `headline: ${JSON.stringify(head)}\nlanguage: ${LANGUAGES[name]}\npublished: 2024-04-07`,
  );
};

const MIXED =
  `Rivers carry words: नदी की याद, <span lang="ja">川は覚えている、骨と直</span>, <span lang="zh-Hans">河流记得，骨与直</span>, שלום עולם, \
سلام دنیا, Ελλάδα, Đường phố, \`code\` and *slanted*, 😀 ★ → ①, and plain words again that fill several lines of the \
page so that each of them can be measured against the others. `.repeat(4);

let folder: string;
let run: JsonRun;
let browser: Browser | undefined;
beforeAll(async () => {
  folder = await makeFolder({
    'publication.yml':
      'theme: plain\nname: A review\nfonts: [fonts/hi, fonts/ja.ttf, fonts/zh.ttf]\n',
    'fonts/hi/regular.ttf': await HINDI(),
    'fonts/hi/italic.ttf': await HINDI_ITALIC(),
    'fonts/ja.ttf': await JAPANESE(),
    'fonts/zh.ttf': await CHINESE(),
    ...Object.fromEntries(names.map((name) => [`${name}.md`, manuscript(name)])),
    'mixed.md': article(MIXED),
    'other/publication.yml':
      'fonts:\n  - { path: otf.otf, role: text }\n  - { path: none.ttf }\n  - broken.ttf\n',
    'other/otf.otf': await fixtureFont('variable-postscript.otf'),
    'other/broken.ttf': 'no font',
    'other/a.md': article('**Adhesion**\n\nক খ and ಕ, 字 and 𝄞.'),
  });
  run = await offprintJson(['build', '.'], folder, { OFFPRINT_BROWSER: 'npm' });
  if (HAS_READER) browser = await startReader();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

const output = (name: string) => readFile(join(folder, 'dist', name));

describe.each(names)('%s', (name) => {
  it('prints every glyph from an embedded TrueType font', async () => {
    expect(run.of(`${name}.md`)).toMatchObject({ status: 'built', messages: [] });
    const pdf = await output(`${name}.pdf`);
    const fonts = await fontsOf(pdf);
    for (const font of fonts) expect(font).toMatchObject({ kind: 'CIDFontType2', embedded: true });
    expect(fonts.some((font) => font.name.startsWith(FAMILIES[name]))).toBe(true);
    const glyphs = await glyphsOf(pdf);
    expect(glyphs.filter(({ code }) => code === 0)).toEqual([]);
    const found = new Set(glyphs.flatMap(({ text }) => [...text]));
    // Vowel signs and conjuncts of Devanagari are glyphs that stand for several letters or for parts.
    const letters = [...TEXTS[name].replace(/\s/gu, '')].filter((c) =>
      name === 'hi' ? /[अ-ह०-९।॥ॐ]/u.test(c) : true,
    );
    expect(letters.filter((c) => !found.has(c) && !found.has(c.normalize('NFKC')))).toEqual([]);
  });

  it('is set in its font by a reading system too, in a valid EPUB', async () => {
    const epub = await output(`${name}.epub`);
    expect(await portFindings(epub)).toEqual([]);
    if (HAS_EPUBCHECK && name === 'ja') expect(await epubcheckFindings(epub)).toEqual([]);
    if (!browser) return;
    const { sections, complaints } = await readInFoliate(browser, epub);
    expect(complaints).toEqual([]);
    const fonts = sections.flatMap((section) => section.fonts);
    expect(fonts.some((family) => family.replaceAll(' ', '').startsWith(FAMILIES[name]))).toBe(
      true,
    );
  }, 120_000);
});

describe('an article of many scripts', () => {
  it('sets each passage in the font of its language, and keeps its lines on the grid', async () => {
    expect(run.of('mixed.md')).toMatchObject({ status: 'built', messages: [] });
    const pdf = await output('mixed.pdf');
    const glyphs = await glyphsOf(pdf);
    expect(glyphs.filter(({ code }) => code === 0)).toEqual([]);
    const fonts = (await fontsOf(pdf)).map((font) => font.name);
    for (const family of ['Sawarabi', 'ZCOOL', 'Tiro', 'FrankRuhl', 'NotoNaskh', 'NotoEmoji'])
      expect(fonts.some((name) => name.startsWith(family))).toBe(true);
    const lines = await baselinesOf(pdf, /Rivers|plain|page|measured|again|slanted/u);
    expect(lines.length).toBeGreaterThan(8);
    const steps = lines.slice(1).map((y, i) => (lines[i] ?? 0) - y);
    for (const step of steps) expect(step / 16.5).toBeCloseTo(Math.round(step / 16.5), 2);
  });

  it('is a valid EPUB', async () => {
    expect(await portFindings(await output('mixed.epub'))).toEqual([]);
  }, 120_000);
});

describe('fonts that can’t be had', () => {
  it('are told once for the publication, and those that can be are used', async () => {
    expect(run.messages.map((m) => `${m.file}:${m.place?.line} ${m.ruleId}`)).toEqual([
      'publication.yml:3 font-missing',
      'publication.yml:4 font-malformed',
    ]);
    const fonts = await fontsOf(await output('a.pdf'));
    expect(fonts.some((font) => font.name.startsWith('SourceCodeVF'))).toBe(true);
    for (const font of fonts) expect(font).toMatchObject({ kind: 'CIDFontType2', embedded: true });
  });

  it('are named script by script, with the command that adds one', async () => {
    const told = run
      .of('other/a.md')
      .messages.map((m) => `${m.place?.line} ${m.reason} | ${m.note}`);
    expect(told).toEqual([
      '8 Expected Bengali letters that a font has, found ক (U+0995), খ (U+0996) | In the PDF they are boxes or gaps. Add a font: `offprint font add "Noto Serif Bengali"`.',
      '8 Expected Kannada letters that a font has, found ಕ (U+0C95) | In the PDF they are boxes or gaps. Add a font: `offprint font add "Noto Serif Kannada"`.',
      '8 Expected Simplified Chinese letters that a font has, found 字 (U+5B57) | In the PDF they are boxes or gaps. Add a font: `offprint font add "Noto Serif SC"`.',
      '8 Expected signs that a font has, found 𝄞 (U+1D11E) | In the PDF they are boxes or gaps. Write them otherwise, or add a font that has them: `offprint font add path/to/font.ttf`.',
    ]);
  });
});
