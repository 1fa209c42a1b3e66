import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadable } from '../../../src/browser/document.ts';
import { FIT } from '../../../src/browser/layout/fit.ts';
import { startReader } from '../../reading/browser.ts';
import { page as testPage } from '../page.ts';

// Lines are chosen for a paragraph as a whole; the browser must then break at the chosen places alone.

const SENTENCES = [
  'The ferry left the landing at seven, with the post, two dogs and a piano for the school.',
  'No­body on the is­land had heard a piano be­fore, and the school­mas­ter least of all.',
  'It was ob­vi­ous to every­one on the quay that some­thing ex­traor­di­nary would hap­pen be­fore the even­ing.',
];
const PROSE = Array.from({ length: 4 }, (_, i) => SENTENCES.slice(i % 2).join(' ')).join(' ');
const STYLE = `
  :root { --grid: 13.5; --page-width: 210; --page-depth: 480 }
  p { margin: 0; text-align: justify; text-indent: 14px; hyphens: manual; line-height: 18px }
  .initial { text-indent: 0 }
  .initial::first-letter { initial-letter: 3 3 }`;

let reader: Browser;
let page: Page;
beforeAll(async () => {
  reader = await startReader();
}, 60_000);
afterAll(() => reader.close());

async function fitPage(body: string, style = ''): Promise<void> {
  page = await reader.newPage();
  const printed = testPage(`<section class="body">${body}</section>`, { style: STYLE + style });
  const { html, files } = loadable(printed);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const file = files.get(request.url());
    if (!file) return void request.continue();
    const headers = { 'Access-Control-Allow-Origin': '*' };
    void request.respond({ headers, contentType: file.mediaType, body: Buffer.from(file.bytes) });
  });
  await page.setContent(html);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.evaluate(FIT);
  await page.evaluate(() => {
    document.documentElement.style.width = '281px';
  });
}

/** The lines of each paragraph as they are painted: left and right ends in px, and how many were chosen. */
const paragraphs = () =>
  page.evaluate(() =>
    [...document.querySelectorAll('p')].map((p) => {
      const opens = p.querySelectorAll('span[style*="white-space: normal"]').length;
      const range = document.createRange();
      range.selectNodeContents(p);
      const lines = new Map<number, { left: number; right: number }>();
      for (const { left, right, top, height, width } of range.getClientRects()) {
        if (width === 0 || height > 30) continue;
        const at = Math.round((top + height / 2) / 18 - 0.5);
        const known = lines.get(at) ?? { left, right };
        lines.set(at, { left: Math.min(known.left, left), right: Math.max(known.right, right) });
      }
      const box = p.getBoundingClientRect();
      return {
        chosen: p.style.whiteSpace === 'nowrap' ? opens + 1 : 0,
        lines: [...lines.values()].map(({ left, right }) => [left - box.left, right - box.left]),
        height: box.height,
        width: box.width,
      };
    }),
  );

it('breaks where it chose to and nowhere else, and no line is wider than its column', async () => {
  await fitPage(
    Array.from({ length: 8 }, (_, i) => `<p>${PROSE.split(' ').slice(i).join(' ')}</p>`).join(''),
  );
  for (const { chosen, lines, height, width } of await paragraphs()) {
    expect(chosen).toBeGreaterThan(4);
    expect(lines).toHaveLength(chosen);
    expect(height).toBe(chosen * 18);
    for (const [, right] of lines) expect(right).toBeLessThanOrEqual(width + 0.1);
    // All but the last are filled.
    for (const [, right] of lines.slice(0, -1)) expect(right).toBeGreaterThan(width - 1);
  }
});

it('measures what follows an initial without the initial', async () => {
  await fitPage(`<p class="initial">${PROSE}</p><p>${PROSE}</p><p>${PROSE}</p>`);
  const [initial, second, third] = await paragraphs();
  expect(initial!.chosen).toBeGreaterThan(4);
  expect(initial!.height).toBe(initial!.chosen * 18);
  // Two paragraphs of the same words are set alike, right below an initial or not.
  expect(second).toEqual(third);
  expect(second!.lines).toHaveLength(second!.chosen);
});

it('leaves a formula in a line as it is', async () => {
  const formula = '<math><mn>1</mn><mo>:</mo><msqrt><mn>2</mn></msqrt></math>';
  await fitPage(`<p>${PROSE.slice(0, 190)} ${formula} ${PROSE}</p>`);
  const [set] = await paragraphs();
  expect(set!.lines).toHaveLength(set!.chosen);
  expect(await page.evaluate(() => document.querySelectorAll('math span').length)).toBe(0);
});

it('never lets one line of three stand alone', async () => {
  await fitPage(`<p>${PROSE.slice(0, 110)}</p><p>${PROSE}</p>`);
  const [three] = await paragraphs();
  expect(three!.chosen).toBe(3);
  const kept = await page.evaluate(() =>
    [...document.querySelectorAll('p')].map((p) => p.style.breakInside),
  );
  expect(kept).toEqual(['avoid', '']);
});

it('ends a line where its words end rather than draw it out', async () => {
  const long = 'https://example.org/timetable';
  await fitPage(`<p>Ask the harbour ${long} for the boats of the winter. ${PROSE}</p>`);
  const [set] = await paragraphs();
  const [first] = set!.lines;
  expect(first![1]).toBeLessThan(set!.width / 2);
  expect(set!.height).toBe(set!.chosen * 18);
  for (const [, right] of set!.lines.slice(1, -1)) expect(right).toBeGreaterThan(set!.width - 40);
});
