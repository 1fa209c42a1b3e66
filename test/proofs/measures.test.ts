import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measurePdf } from '../../scripts/proofs/measure.ts';
import { type BrowserSession, openBrowser } from '../../src/browser/session.ts';
import { cacheFolder } from '../../src/cache.ts';
import { markOwnHyphens } from '../../src/write/pdf/own-hyphens.ts';
import { mendSoftHyphens } from '../../src/write/pdf/soft-hyphens.ts';
import { page } from '../browser/page.ts';
import { readPdf } from '../reading/pdf.ts';

// Small pages with one known fault each: what a measure claims to see, it sees, and nothing else.

let browser: BrowserSession;
beforeAll(async () => {
  browser = await openBrowser({ env: process.env, cacheFolder: cacheFolder(process.env) });
});
afterAll(() => browser.close());

const hebrew = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/frank-ruhl-libre/400Regular/FrankRuhlLibre_400Regular.ttf',
);

/** 33 lines go on a page: Chromium sets lines on whole pixels, which these are. */
const LINE = 15;
const STYLE = `body{margin:0}body,h2{font:11pt/15pt Test}p,h2{margin:0;orphans:1;widows:1}h2{font-weight:400}
  @font-face{font-family:Hebrew;src:url(fonts/hebrew.ttf)}`;

async function print(body: string, style = ''): Promise<Uint8Array> {
  const files = { 'fonts/hebrew.ttf': { mediaType: 'font/ttf', bytes: readFileSync(hebrew) } };
  return browser.print(page(body, { style: STYLE + style, files }));
}
const measure = async (body: string, style = '') => (await measurePdf(await print(body, style))).of;

const lines = (count: number, word = 'line') =>
  `<p>${Array.from({ length: count }, (_, i) => `${word} ${i + 1} of ${count}`).join('<br>')}</p>`;
const gap = (count: number) => `<div style="height:${count * LINE}pt"></div>`;

/** What the first page draws, as it is written. */
async function drawnOf(bytes: Uint8Array): Promise<string> {
  const pdf = await PDFDocument.load(bytes);
  const stream = pdf.getPages()[0]!.node.Contents();
  return stream instanceof PDFRawStream ? inflateSync(stream.contents).toString('latin1') : '';
}

describe('the proof of a printed page', () => {
  it('finds nothing where nothing is wrong', async () => {
    const of = await measure(`<h2>Head</h2>${lines(12)}${lines(12)}`);
    for (const measured of Object.values(of)) expect(measured.met ?? true).toBe(true);
    expect(of.grid.value).toBe('0');
  });

  it('finds a last line alone at the head of a page, by its words', async () => {
    const { strays } = await measure(gap(31) + lines(3));
    expect(strays.met).toBe(false);
    expect(strays.places).toEqual([
      { page: 2, words: 'line 3 of 3', note: 'a last line alone at the head' },
    ]);
  });

  it('finds a first line alone at the foot of a column', async () => {
    const { strays } = await measure(
      `<div class="two">${lines(9, 'first')}${lines(4, 'second')}</div>`,
      `.two{columns:2;column-fill:auto;height:${10 * LINE}pt}`,
    );
    expect(strays.places).toEqual([
      { page: 1, words: 'second 1 of 4', note: 'a first line alone at the foot' },
    ]);
  });

  it('finds a heading with one line below it', async () => {
    const { headings, strays } = await measure(`${lines(31)}<h2>Head</h2>${lines(4, 'text')}`);
    expect(headings.places).toEqual([{ page: 1, words: 'Head', note: '1 of 2 lines below it' }]);
    expect(strays.places.map(({ words }) => words)).toEqual(['text 1 of 4']);
  });

  it('lets a heading stand above a picture', async () => {
    const picture = `<img alt="A square" width="100" height="40" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 4'%3E%3Crect width='10' height='4'/%3E%3C/svg%3E">`;
    const { headings } = await measure(
      `${lines(28)}<h2>Head</h2><figure style="margin:0">${picture}</figure>${lines(9)}`,
    );
    expect(headings.met).toBe(true);
  });

  it('finds a line that is off the grid, and how far', async () => {
    const { grid } = await measure(
      `${lines(6)}<p style="position:relative;top:1.5pt">shifted</p>${lines(6)}`,
    );
    expect(grid.number).toBe(1);
    expect(grid.places).toEqual([{ page: 1, words: 'shifted', note: '+1.50 pt from the grid' }]);
  });

  it('counts three hyphens below each other as one stack, before finishing and after', async () => {
    const body = '<p style="width:60pt">mountain&shy;mountain&shy;mountain&shy;mountain end</p>';
    const printed = await print(body, 'p{hyphens:manual}');
    const pdf = await PDFDocument.load(printed);
    await mendSoftHyphens(pdf);
    for (const bytes of [printed, await pdf.save()]) {
      const { stacks } = (await measurePdf(bytes)).of;
      expect(stacks.number).toBe(3);
      expect(stacks.places).toEqual([
        { page: 1, words: 'mountain-', note: '3 hyphens below each other' },
      ]);
    }
  });

  it('knows the hyphen of a face that has one of its own', async () => {
    const vollkorn = '@expo-google-fonts/vollkorn/400Regular/Vollkorn_400Regular.ttf';
    const bytes = readFileSync(createRequire(import.meta.url).resolve(vollkorn));
    const body = '<p style="width:60pt">mountain&shy;mountain&shy;mountain&shy;mountain end</p>';
    const style = `${STYLE}@font-face{font-family:V;src:url(fonts/v.ttf)}p{font:11pt/15pt V}`;
    const files = { 'fonts/v.ttf': { mediaType: 'font/ttf', bytes } };
    const printed = await browser.print(page(body, { style, files }));
    expect((await measurePdf(printed)).of.stacks.number).toBe(3);
    // Finished, it is a soft hyphen to those who search and copy, and still a hyphen to the eye.
    const pdf = await PDFDocument.load(printed);
    await mendSoftHyphens(pdf);
    await markOwnHyphens(pdf);
    const finished = await pdf.save();
    expect((await readPdf(finished)).text.match(/\u2010 /gu)).toHaveLength(3);
    expect(await drawnOf(finished)).toMatch(/(?:FEFF00AD.*){3}/su);
    expect((await measurePdf(finished)).of.stacks.number).toBe(3);
  });

  it('does not take the hyphens of the text for those of the breaker of lines', async () => {
    const { stacks } = await measure('<p>one-<br>two-<br>three-<br>four</p>');
    expect(stacks.number).toBe(0);
  });

  it('finds a word that is divided over the end of a page', async () => {
    const word = 'mountain&shy;ousness';
    const { ends } = await measure(`${gap(32)}<p style="width:60pt">${word} and more words</p>`);
    expect(ends.places).toEqual([{ page: 1, words: 'mountain-', note: 'at the end of the page' }]);
  });

  it('measures the widest word space in multiples of the font’s own', async () => {
    const { share, loosest } = await measure(
      '<p>one two<br>three <span style="word-spacing:4.4pt">four five</span> six<br>seven eight</p>',
    );
    // A space of Source Sans is a fifth of its size: 2.2 pt at 11.
    expect(loosest.number).toBeCloseTo(3, 1);
    expect(share.number).toBeCloseTo(0.5);
    expect(share.places.map(({ words }) => words)).toEqual(['three four five six']);
  });

  it('names the letter that is painted as a box', async () => {
    const { missing } = await measure('<p>The sign \u{10450} is not there.</p>');
    expect(missing.number).toBe(1);
    expect(missing.places[0]!.page).toBe(1);
  });

  it('tells of facing columns whose feet are not level', async () => {
    const { depth } = await measure(
      `<div class="two">${lines(9)}</div><div class="next">${lines(1)}</div>`,
      `.two{columns:2;column-fill:auto;height:${6 * LINE}pt}.next{break-before:page}`,
    );
    expect(depth.value).toBe('3');
  });

  it('reads right-to-left columns in their order', async () => {
    const paragraph = `<p>${['שורה ראשונה', 'שורה שנייה', 'שורה שלישית', 'שורה רביעית'].join('<br>')}</p>`;
    const { strays, grid } = await measure(
      `<div class="two" dir="rtl" lang="he">${paragraph.repeat(3)}</div>`,
      `.two{columns:2;column-fill:auto;height:${7 * LINE}pt;font-family:Hebrew,Test}`,
    );
    expect(strays.places).toEqual([
      { page: 1, words: 'שורה רביעית', note: 'a last line alone at the head' },
    ]);
    expect(grid.value).toBe('0');
  });
});
