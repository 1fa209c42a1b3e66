import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a test wants to know of a PDF. */
export interface PdfFacts {
  readonly info: Readonly<Record<string, string>>;
  readonly language: string | undefined;
  readonly marked: boolean;
  /** Titles of the outline's first level. */
  readonly outline: readonly string[];
  /** Width and height of each page, pt. */
  readonly boxes: readonly (readonly [number, number])[];
  /** How far the text of each page reaches from the left, at least and at most, pt. */
  readonly reaches: readonly (readonly [number, number])[];
  /** Text of each page, lines joined by a space. */
  readonly pages: readonly string[];
  readonly text: string;
}

/** Reads a PDF back with pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<PdfFacts> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  try {
    const { info } = await document.getMetadata();
    const mark = await document.getMarkInfo();
    const outline = (await document.getOutline()) ?? [];
    const boxes: [number, number][] = [];
    const pages: string[] = [];
    const reaches: [number, number][] = [];
    for (let n = 1; n <= document.numPages; n++) {
      const page = await document.getPage(n);
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view;
      boxes.push([x1 - x0, y1 - y0]);
      const { items } = await page.getTextContent();
      const texts = items.flatMap((i) => ('str' in i && i.str.trim() !== '' ? [i] : []));
      reaches.push([
        Math.min(...texts.map(({ transform }) => Number(transform[4]))),
        Math.max(...texts.map(({ transform, width }) => Number(transform[4]) + width)),
      ]);
      pages.push(items.map((i) => ('str' in i ? i.str + (i.hasEOL ? ' ' : '') : '')).join(''));
    }
    const facts = info as Readonly<Record<string, string>>; // pdf.js types the dictionary loosely
    return {
      info: facts,
      language: facts.Language,
      marked: mark?.Marked === true,
      outline: outline.map((o) => o.title),
      boxes,
      reaches,
      pages,
      text: pages.join(' ').replace(/\s+/gu, ' '),
    };
  } finally {
    await task.destroy();
  }
}
