import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
} from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { type BrowserSession, openBrowser } from '../../../src/browser/session.ts';
import { cacheFolder } from '../../../src/cache.ts';
import type { RenderedEdition } from '../../../src/model/rendered-edition.ts';
import { writePdf } from '../../../src/write/pdf/write.ts';
import { readPdf } from '../../reading/pdf.ts';
import { editionOf } from './editions.ts';

const MODIFIED = '2024-05-01T10:00:00Z';
const name = PDFName.of;

let browser: BrowserSession;
beforeAll(async () => {
  browser = await openBrowser({ env: process.env, cacheFolder: cacheFolder(process.env) });
});
afterAll(() => browser.close());

const write = (edition: RenderedEdition, by = browser) =>
  writePdf(edition, by, { modified: MODIFIED, milliseconds: 30_000 });

const open = (bytes: Uint8Array) => PDFDocument.load(bytes, { updateMetadata: false });

/** Gives each piece of text with its distance from the left and the top edge of its page. */
async function cornersOf(bytes: Uint8Array): Promise<[string, number, number][]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const corners: [string, number, number][] = [];
  for (let n = 1; n <= document.numPages; n++) {
    const page = await document.getPage(n);
    const [left = 0, , , top = 0] = page.view;
    for (const item of (await page.getTextContent()).items)
      if ('str' in item)
        corners.push([
          item.str,
          item.transform[4] - left,
          Math.round((top - item.transform[5]) * 100),
        ]);
  }
  await task.destroy();
  return corners;
}

/** Reads the packet: the texts of each property. */
function xmpOf(pdf: PDFDocument): Map<string, string[]> {
  const stream = pdf.catalog.lookup(name('Metadata'));
  if (!(stream instanceof PDFRawStream)) throw new Error('There is no XMP packet.');
  const packet = stream.getContentsString();
  const xml = Buffer.from(packet, 'latin1').toString('utf8');
  const found = new Map<string, string[]>();
  const texts = (node: Element): string[] =>
    node.children.flatMap((c) =>
      c.type === 'text' ? c.value.trim() : c.type === 'element' ? texts(c) : [],
    );
  const walk = (nodes: readonly { type: string }[]) => {
    for (const node of nodes) {
      if (node.type !== 'element') continue;
      const element = node as Element; // said by its type
      if (/^(?:dc|xmp|pdf):/u.test(element.name))
        found.set(element.name, texts(element).filter(Boolean));
      else walk(element.children);
    }
  };
  walk(fromXml(xml).children);
  return found;
}

/** Counts the tags of the structure tree. */
function tagsOf(pdf: PDFDocument): Map<string, number> {
  const tags = new Map<string, number>();
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(name('Type')) !== name('StructElem')) continue;
    const tag = String(object.get(name('S')));
    tags.set(tag, (tags.get(tag) ?? 0) + 1);
  }
  return tags;
}

describe('a PDF', () => {
  it('has pages of the exact size, its content where it was from the top left corner', async () => {
    for (const [width, height] of [
      [419.528, 595.276],
      [432, 648],
      [340.16, 538.58],
    ] as const) {
      let printed = new Uint8Array();
      const print: BrowserSession['print'] = async (document) => {
        printed = new Uint8Array(await browser.print(document));
        return printed;
      };
      const edition = await editionOf({}, { width, height });
      const { bytes, pages } = await write(edition, { ...browser, print });
      expect(pages).toBe(2);
      for (const page of (await open(bytes)).getPages()) {
        const boxes = [
          page.getCropBox(),
          page.getTrimBox(),
          page.getBleedBox(),
          page.getMediaBox(),
        ];
        for (const box of boxes) {
          expect(Math.abs(box.width - width)).toBeLessThan(0.01);
          expect(Math.abs(box.height - height)).toBeLessThan(0.01);
        }
      }
      expect(await cornersOf(bytes)).toEqual(await cornersOf(printed));
    }
  });

  it('says in its information and in XMP what the article says', async () => {
    const { bytes, path, mediaType, format } = await write(await editionOf());
    expect({ path, mediaType, format }).toEqual({
      path: 'the-river.pdf',
      mediaType: 'application/pdf',
      format: 'pdf',
    });
    expect(Buffer.from(bytes.subarray(0, 8)).toString()).toBe('%PDF-1.7');
    const { info, language, marked } = await readPdf(bytes);
    expect({ language, marked }).toEqual({ language: 'en-GB', marked: true });
    expect(info).toMatchObject({
      Title: 'The River & the “City”',
      Author: 'Marta Quintela, Əli Əliyev',
      Subject: 'It rose <two metres> overnight.',
      Keywords: 'rivers, cities',
      Creator: 'Offprint',
      Producer: expect.stringMatching(/^Offprint \d+\.\d+\.\d+$/u),
      CreationDate: "D:20240407093000+04'00",
      ModDate: 'D:20240501100000Z',
    });
    const xmp = xmpOf(await open(bytes));
    expect(Object.fromEntries(xmp)).toMatchObject({
      'dc:title': ['The River & the “City”'],
      'dc:creator': ['Marta Quintela', 'Əli Əliyev'],
      'dc:description': ['It rose <two metres> overnight.'],
      'dc:subject': ['rivers', 'cities'],
      'dc:language': ['en-GB'],
      'dc:publisher': ['Review House'],
      'dc:rights': ['© 2024 The Review'],
      'dc:date': ['2024-04-07T09:30:00+04:00'],
      'xmp:CreateDate': ['2024-04-07T09:30:00+04:00'],
      'xmp:ModifyDate': [MODIFIED],
      'pdf:Producer': [info.Producer],
      'pdf:Keywords': ['rivers, cities'],
    });
  });

  it('says no more than there is of an article with a headline alone', async () => {
    const {
      byline: _b,
      deck: _d,
      published: _p,
      rights: _r,
      ...bare
    } = (await editionOf()).chapters[0].article;
    const edition = await editionOf();
    const chapter = {
      ...edition.chapters[0],
      article: { ...bare, headline: 'A \u0007\ud800 title', tags: [] },
    };
    const { bytes } = await write({ ...edition, chapters: [chapter] });
    const { info } = await readPdf(bytes);
    expect(Object.keys(info)).not.toEqual(expect.arrayContaining(['Author']));
    expect(info.CreationDate).toBe('D:20240501100000Z');
    const xmp = xmpOf(await open(bytes));
    expect(xmp.get('dc:title')).toEqual(['A  title']);
    expect(
      ['dc:creator', 'dc:description', 'dc:subject', 'dc:rights'].filter((p) => xmp.has(p)),
    ).toEqual([]);
  });

  it('keeps tags, outline and destinations, and describes its links', async () => {
    const { bytes } = await write(await editionOf());
    const pdf = await open(bytes);
    const tags = tagsOf(pdf);
    for (const tag of ['/H1', '/H2', '/P', '/Figure', '/Link', '/L', '/LI', '/Em', '/Strong'])
      expect(tags.get(tag), tag).toBeGreaterThan(0);
    const roles = pdf.catalog
      .lookup(name('StructTreeRoot'), PDFDict)
      .lookup(name('RoleMap'), PDFDict);
    expect([roles.get(name('Em')), roles.get(name('Strong'))]).toEqual([
      name('Span'),
      name('Span'),
    ]);
    expect((await readPdf(bytes)).outline).toEqual(['Top']);
    const links = pdf.getPages().flatMap((page) => {
      const all = page.node.Annots() ?? PDFArray.withContext(pdf.context);
      return Array.from({ length: all.size() }, (_, i) => all.lookup(i, PDFDict));
    });
    expect(links.map((link) => link.lookup(name('Contents'), PDFHexString).decodeText())).toEqual([
      'Note 1',
      'https://example.org/?a=1&b=2',
      'Later',
      'Back to the text',
    ]);
    const targets = pdf.catalog.lookup(name('Dests'), PDFDict);
    for (const link of links) {
      const target = link.get(name('Dest'));
      if (target instanceof PDFName) expect(targets.has(target), String(target)).toBe(true);
    }
  });

  it('is opened from the right where its language is', async () => {
    const preferences = async (edition: RenderedEdition) =>
      (await open((await write(edition)).bytes)).catalog.lookup(name('ViewerPreferences'), PDFDict);
    const hebrew = await preferences(await editionOf({ language: 'he', direction: 'rtl' }));
    expect(hebrew.get(name('Direction'))).toBe(name('R2L'));
    expect(String(hebrew.get(name('DisplayDocTitle')))).toBe('true');
    expect((await preferences(await editionOf())).has(name('Direction'))).toBe(false);
  });

  it('has the same bytes in another time zone, another locale and from a fresh browser', async () => {
    const edition = await editionOf();
    const first = await write(edition);
    const again = await write(edition);
    const away = await openBrowser({
      env: { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'he_IL.UTF-8', LC_ALL: 'he_IL.UTF-8' },
      cacheFolder: cacheFolder(process.env),
    });
    try {
      const there = await write(edition, away);
      expect(Buffer.compare(again.bytes, first.bytes)).toBe(0);
      expect(Buffer.compare(there.bytes, first.bytes)).toBe(0);
    } finally {
      await away.close();
    }
    const id = async (bytes: Uint8Array) => String((await open(bytes)).context.trailerInfo.ID);
    const other = await write(await editionOf({ headline: 'Another' }));
    expect(await id(first.bytes)).toMatch(/^\[ <[0-9a-f]{32}> <[0-9a-f]{32}> \]$/iu);
    expect(await id(other.bytes)).not.toBe(await id(first.bytes));
  });

  it('is a file whose cross-references lead to their objects', async () => {
    const { bytes } = await write(await editionOf());
    const file = Buffer.from(bytes);
    const text = file.toString('latin1');
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/u.exec(text)?.[1]);
    const [head] = /^(\d+) 0 obj\n[\s\S]*?stream\n/u.exec(text.slice(start)) ?? [''];
    const length = Number(/\/Length (\d+)/u.exec(head)?.[1]);
    const table = inflateSync(file.subarray(start + head.length, start + head.length + length));
    expect(head).toMatch(/\/W \[ 1 4 2 \]/u);
    expect(table.length / 7).toBe(Number(/\/Size (\d+)/u.exec(head)?.[1]));
    let packed = 0;
    for (let number = 1; number < table.length / 7; number++) {
      const [kind, where] = [table.readUInt8(number * 7), table.readUInt32BE(number * 7 + 1)];
      if (kind === 1)
        expect(text.slice(where).startsWith(`${number} 0 obj\n`), `${number}`).toBe(true);
      if (kind !== 2) continue;
      packed++;
      expect(table.readUInt8(where * 7), `the stream of ${number}`).toBe(1);
    }
    expect(packed).toBeGreaterThan(20);
  });

  it('is refused for several articles', async () => {
    const edition = await editionOf();
    const two = { ...edition, chapters: [edition.chapters[0], edition.chapters[0]] as const };
    await expect(write(two)).rejects.toThrow('Expected an edition of one article, found 2');
  });
});
