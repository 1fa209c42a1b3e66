import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEpub } from '../../src/write/epub/read.ts';
import { epubcheckFindings, HAS_EPUBCHECK, portFindings } from '../reading/epubcheck.ts';
import { readPdf } from '../reading/pdf.ts';
import { type JsonRun, makeFolder, offprintJson } from './offprint.ts';

// The sample publication, built by the real command: what a newcomer gets from `npm run build`.

const root = join(import.meta.dirname, '..', '..');
const SLUGS = ['article-leaves-home', 'life-of-a-letter', 'thirty-two-years', 'walking-down'];
let out: string;
let run: JsonRun;

beforeAll(async () => {
  out = await makeFolder({});
  run = await offprintJson(['build', '--out', out], root);
}, 120_000);

afterAll(() => rm(out, { recursive: true, force: true }));

const epub = (slug: string) => readFile(join(out, `${slug}.epub`));
const pdf = async (slug: string) => readPdf(await readFile(join(out, `${slug}.pdf`)));

describe('the samples', () => {
  it('build whole, without an error or a warning', () => {
    expect(run.code).toBe(0);
    expect(run.articles.map((a) => [a.slug, a.status])).toEqual(SLUGS.map((s) => [s, 'built']));
    const serious = run.articles.flatMap((a) => a.messages).filter((m) => m.severity !== 'info');
    expect(serious).toEqual([]);
  });

  it('write one EPUB, one PDF and one web page each, and nothing else', async () => {
    const names = SLUGS.flatMap((s) => [s, `${s}.epub`, `${s}.pdf`]);
    expect((await readdir(out)).sort()).toEqual(names);
  });

  it.each(SLUGS)('%s: the EPUB has no finding', async (slug) => {
    expect(await portFindings(await epub(slug))).toEqual([]);
    if (HAS_EPUBCHECK) expect(await epubcheckFindings(await epub(slug))).toEqual([]);
  });

  it('carry byline and date on the page and in the metadata of both files', async () => {
    const { opf, documents } = await readEpub(await epub('article-leaves-home'));
    for (const name of ['Honor Tamsin Vale', 'Ruben Achterkamp', 'Isolde Farrant-Quaye'])
      expect(opf).toMatch(new RegExp(`<dc:creator[^>]*>${name}</dc:creator>`, 'u'));
    expect(opf).toContain('Vale, Honor Tamsin');
    expect(opf).toContain('<dc:date>2024-06-03</dc:date>');
    expect(opf).toMatch(/dcterms:modified">2024-06-17T00:00:00Z/u);
    const page = documents.join('');
    expect(page).toMatch(/<p class="byline">By <bdi class="author">Honor Tamsin Vale<\/bdi> and /u);
    expect(page).toMatch(/Illustrations by <bdi class="author">Isolde/u);
    expect(page).toContain(
      'Additional reporting by <bdi class="author">Piers Lindqvist-Okoro</bdi>',
    );
    expect(page).toMatch(/<time class="published" datetime="2024-06-03">3 June 2024<\/time>/u);
    expect(page).toContain('Updated <time datetime="2024-06-17">17 June 2024</time>');
    const { info, text } = await pdf('article-leaves-home');
    expect(info.Title).toBe('The Article Leaves Home');
    expect(info.Author).toContain('Honor Tamsin Vale');
    expect(info.CreationDate).toMatch(/^D:20240603/u);
    expect(text).toContain('Honor Tamsin Vale');
    expect(text).toContain('3 June 2024');
  });

  it('run the dateline into the first paragraph, in the capitals of the language', async () => {
    const azerbaijani = (await readEpub(await epub('life-of-a-letter'))).documents.join('');
    expect(azerbaijani).toMatch(
      /<p class="opening initial"><span class="dateline"><span class="dateline-place">BAKI<\/span>, 1 avqust \(Offprint Review\) -<\/span> Azərbaycan/u,
    );
    const hebrew = (await readEpub(await epub('walking-down'))).documents.join('');
    expect(hebrew).toMatch(/<span class="dateline-place">חיפה<\/span> –/u);
    expect(hebrew).toMatch(/<html[^>]*dir="rtl"/u);
    const staff = (await readEpub(await epub('thirty-two-years'))).documents.join('');
    expect(staff).not.toContain('class="dateline"');
  });

  it.each(SLUGS)('%s: the PDF is tagged, bookmarked, and of the exact size', async (slug) => {
    const { marked, outline, boxes, language } = await pdf(slug);
    expect(marked).toBe(true);
    expect(outline.length).toBeGreaterThan(0);
    for (const [width, height] of boxes) {
      expect(Math.abs(width - 595.2756)).toBeLessThan(0.01);
      expect(Math.abs(height - 841.8898)).toBeLessThan(0.01);
    }
    expect(language).toBe({ 'life-of-a-letter': 'az', 'walking-down': 'he' }[slug] ?? 'en');
  });

  it('are the same bytes in another zone, locale and year', async () => {
    const again = await makeFolder({});
    await offprintJson(['build', '--out', again], root, {
      TZ: 'Asia/Tokyo',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
    });
    for (const name of SLUGS.flatMap((s) => [`${s}/index.html`, `${s}.epub`, `${s}.pdf`]))
      expect(
        (await readFile(join(again, name))).equals(await readFile(join(out, name))),
        name,
      ).toBe(true);
    await rm(again, { recursive: true, force: true });
  });
});
