import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import { PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { serialise } from '../../src/write/pdf/file.ts';
import { readBlocks } from './elements.ts';
import { HYPHEN, paint } from './paint.ts';
import type { Painted } from './painted.ts';

/** A page as it is painted; measures in pt. */
export interface PaintedPage extends Painted {
  readonly width: number;
  readonly height: number;
}

/** A hyphen that ends a line, as finishing leaves it and as Chromium writes it. */
const MARKED = /\/Span<<\/ActualText <FEFF(?:00AD|2010)>/gu;

/** Gives the hyphens of divided words a mark by which they can be told. */
async function markHyphens(pdf: PDFDocument): Promise<void> {
  for (const { node } of pdf.getPages()) {
    const ref = node.get(PDFName.of('Contents'));
    const stream = ref instanceof PDFRef ? pdf.context.lookup(ref) : undefined;
    if (!(ref instanceof PDFRef && stream instanceof PDFRawStream)) continue;
    const drawn = (await promisify(inflate)(stream.contents)).toString('latin1');
    const marked = drawn.replace(MARKED, (mark) => mark.replace('Span', HYPHEN));
    if (marked === drawn) continue;
    const bytes = await promisify(deflate)(Buffer.from(marked, 'latin1'), { level: 1 });
    stream.dict.set(PDFName.of('Length'), pdf.context.obj(bytes.length));
    pdf.context.assign(ref, PDFRawStream.of(stream.dict, bytes));
  }
}

/** Reads what a PDF paints, glyph by glyph with its place: not the layout that it was made from. */
export async function readGlyphs(bytes: Uint8Array): Promise<PaintedPage[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const blockOf = readBlocks(pdf);
  await markHyphens(pdf);
  const data = new Uint8Array(serialise(pdf));
  const task = getDocument({ data, verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  try {
    const pages: PaintedPage[] = [];
    for (let n = 0; n < document.numPages; n++) {
      const page = await document.getPage(n + 1);
      const { fnArray, argsArray } = await page.getOperatorList();
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view;
      const fontNames = new Map<string, string>();
      const nameOf = (id: string) => {
        const known = fontNames.get(id);
        if (known) return known;
        const font: { name?: string } = page.commonObjs.get(id);
        const name = (font.name ?? id).replace(/^[A-Z]{6}\+/u, '');
        fontNames.set(id, name);
        return name;
      };
      const painted = paint(fnArray, argsArray, nameOf, (mark) => blockOf(n, mark));
      pages.push({ width: x1 - x0, height: y1 - y0, ...painted });
      page.cleanup();
    }
    return pages;
  } finally {
    await task.destroy();
  }
}
