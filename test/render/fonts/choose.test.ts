import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Blob, Face, Font } from 'harfbuzzjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cache, openCache } from '../../../src/cache.ts';
import type { FontFace } from '../../../src/model/rendered-edition.ts';
import { packageRoot } from '../../../src/package-root.ts';
import { type FontCatalogue, openCatalogue } from '../../../src/render/fonts/catalogue.ts';
import { chooseFonts, type FaceUsage } from '../../../src/render/fonts/choose.ts';
import { fontFaceRules } from '../../../src/render/fonts/face-rules.ts';

const FONTS = {
  text: ['Source Serif 4', 'Frank Ruhl Libre', 'Noto Naskh Arabic'],
  sans: ['Source Sans 3', 'Assistant', 'Noto Naskh Arabic'],
  mono: ['Source Code Pro'],
};
const PLAIN: FaceUsage = {
  italic: false,
  bold: false,
  boldItalic: false,
  mono: false,
  sans: false,
};
const ALL: FaceUsage = { italic: true, bold: true, boldItalic: true, mono: true, sans: true };

let folder = '';
let cache: Cache;
let catalogue: FontCatalogue;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-fonts-'));
  cache = openCache(folder);
  catalogue = await openCatalogue(join(packageRoot(), 'lib', 'fonts'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const choose = (characters: string, language: string, usage = ALL, from = cache) =>
  chooseFonts({ characters, language, usage, fonts: FONTS, catalogue, cache: from });
const open = ({ bytes }: FontFace) => new Face(new Blob(bytes));
const names = (faces: readonly FontFace[]) => faces.map((f) => f.href.replace('fonts/', ''));
const has = (face: FontFace, characters: string) => {
  const font = new Font(open(face));
  return [...characters].every((c) => font.glyph(c.codePointAt(0) ?? 0));
};

describe('the fonts of an article', () => {
  it('are in the EPUB as far as they are in use, and whole families in the print', async () => {
    const { epub, print, missing } = await choose('A plain article. ■', 'en', PLAIN);
    expect(missing).toEqual([]);
    expect(names(epub)).toEqual(['source-serif-4-400-latin.ttf', 'source-serif-4-600-latin.ttf']);
    expect(names(print)).toEqual([
      'source-sans-3-400-italic-latin.ttf',
      'source-sans-3-400-latin.ttf',
      'source-sans-3-600-latin.ttf',
      'source-sans-3-700-italic-latin.ttf',
      'source-sans-3-700-latin.ttf',
      'source-serif-4-400-italic-latin.ttf',
      'source-serif-4-400-latin.ttf',
      'source-serif-4-600-latin.ttf',
      'source-serif-4-700-italic-latin.ttf',
      'source-serif-4-700-latin.ttf',
    ]);
    const italic = await choose('Aa', 'en', { ...PLAIN, italic: true, sans: true, mono: true });
    expect(names(italic.epub)).toEqual([
      'source-code-pro-400-latin.ttf',
      'source-sans-3-400-italic-latin.ttf',
      'source-sans-3-400-latin.ttf',
      'source-sans-3-600-latin.ttf',
      'source-serif-4-400-italic-latin.ttf',
      'source-serif-4-400-latin.ttf',
      'source-serif-4-600-latin.ttf',
    ]);
  });

  it('give code its own letters alone', async () => {
    const code = { ...ALL, monoCharacters: 'let x' };
    const fonts = { ...FONTS, text: ['Vollkorn'] };
    const { epub } = await chooseFonts({
      characters: 'Письмо let x',
      language: 'ru',
      usage: code,
      fonts,
      catalogue,
      cache,
    });
    expect(epub.map((f) => f.family)).not.toContain('Source Serif 4');
    expect(names(epub)).toContain('source-code-pro-400-latin.ttf');
  });

  it.each([
    ['az', 'Əəğışç İş “Bakı” — 50 ₼', 'Source Serif 4', 'əğışçƏİ“”—ı'],
    ['vi', 'Những đường ở Huế ỹ ữ ₫', 'Source Serif 4', 'ữđườởếỹ₫'],
    ['ru', 'Письмо ёжик № 5', 'Source Serif 4', 'ПисьмоЁё№5'],
    ['el', 'Γράμμα, ώς ΐ', 'Source Serif 4', 'Γράμμαώΐ'],
    ['he', 'שָׁלוֹם 12 “רגע” ־ ₪', 'Frank Ruhl Libre', 'שלום\u05b8\u05c1\u05b9־₪12“”'],
    ['ar', 'مرحبًا ٤٢', 'Noto Naskh Arabic', 'مرحبا\u064b٤٢'],
    ['fa', 'گچپژ می‌رود ۴۲', 'Noto Naskh Arabic', 'گچپژیک۴۲'],
  ])(
    'draw every character of %s, the letters in one file',
    async (language, text, family, same) => {
      const { epub, missing } = await choose(text, language, PLAIN);
      expect(missing).toEqual([]);
      const main = epub.find((f) => f.family === family && f.weight === 400);
      expect(main && has(main, same)).toBe(true);
      for (const character of text.replace(/[\s\u200c]/gu, ''))
        expect(epub.some((f) => has(f, character.normalize('NFC')))).toBe(true);
    },
  );

  it('take a fallback only for the signs that the main font lacks, and keep it small', async () => {
    const { epub, missing } = await choose('שלום ■ ↩', 'he', PLAIN);
    expect(missing).toEqual([]);
    expect(names(epub)).toEqual([
      'frank-ruhl-libre-400-hebrew.ttf',
      'frank-ruhl-libre-700-hebrew.ttf',
      'noto-sans-math-400-signs.ttf',
      'source-serif-4-400-signs.ttf',
      'source-serif-4-600-signs.ttf',
    ]);
    for (const { href, bytes } of epub) expect(bytes.length, href).toBeLessThan(100_000);
  });

  it('take the rest one by one: phonetic letters, mathematics, frames', async () => {
    const { epub, missing } = await choose('a ɛ ∮ 𝑥', 'en', PLAIN);
    expect(missing).toEqual([]);
    const [math] = epub.filter((f) => f.family === 'Noto Sans Math');
    expect(math && has(math, '∮𝑥') && !has(math, '𝑦')).toBe(true);
    expect(math?.bytes.length).toBeLessThan(60_000);
    const other = await choose('a ɛ ∮ 𝑦', 'en', PLAIN);
    expect(names(other.epub)).not.toEqual(names(epub));
  });

  it('do not speak of what draws nothing, and name what no font of ours has', async () => {
    const invisible = '\u00ad\u200b\u200d\u2066\u2069\ufe0f\u00a0\u3000\t\n\u{e0067}';
    const { missing } = await choose(`a${invisible}𓀀\u200d𓀀字字`, 'en', PLAIN);
    expect(missing).toEqual(['字', '𓀀']);
  });
});

describe('a subset', () => {
  it('keeps kerning, small capitals, figures and ligatures', async () => {
    const { print } = await choose('Aa', 'en');
    const serif = print.find((f) => f.href.includes('source-serif-4-400-latin'))!;
    const face = open(serif);
    const substitutions = face.getTableFeatureTags('GSUB');
    for (const tag of [
      'smcp',
      'c2sc',
      'onum',
      'lnum',
      'pnum',
      'tnum',
      'sups',
      'frac',
      'liga',
      'locl',
    ])
      expect(substitutions).toContain(tag);
    for (const tag of ['kern', 'mark', 'mkmk'])
      expect(face.getTableFeatureTags('GPOS')).toContain(tag);
    const naskh = (await choose('اب', 'ar')).print.find((f) => f.family === 'Noto Naskh Arabic')!;
    for (const tag of ['init', 'medi', 'fina', 'rlig'])
      expect(open(naskh).getTableFeatureTags('GSUB')).toContain(tag);
  });

  it('is static TrueType, and never heavier than a page should carry', async () => {
    const { print } = await choose('Aa Жж Ωω אב اب ■ `x`', 'en');
    for (const font of print) {
      const face = open(font);
      expect(face.referenceTable('glyf')?.length).toBeGreaterThan(0);
      for (const table of ['fvar', 'CFF ', 'CFF2', 'gvar'])
        expect(face.referenceTable(table)).toBeUndefined();
      expect(font.bytes.length, font.href).toBeLessThan(330_000);
    }
    expect(new Set(print.map((f) => f.href)).size).toBe(print.length);
  });

  it('has the same bytes however often it is made', async () => {
    const again = openCache(join(folder, 'again'));
    const [one, other] = [await choose('Aa אב', 'he'), await choose('Aa אב', 'he', ALL, again)];
    expect(names(other.print)).toEqual(names(one.print));
    for (const [i, { bytes }] of one.print.entries())
      expect(Buffer.compare(bytes, other.print[i]!.bytes)).toBe(0);
  });
});

describe('font-face rules', () => {
  it('name family, weight, style and path', async () => {
    const { epub } = await choose('Aa', 'en', PLAIN);
    expect(fontFaceRules(epub, 'epub').split('\n')[0]).toBe(
      '@font-face{font-family:"Source Serif 4";font-weight:400;font-style:normal;src:url(fonts/source-serif-4-400-latin.ttf) format("truetype")}',
    );
    expect(fontFaceRules(epub, 'print')).toContain('font-display:block');
  });
});
