import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A font of a PDF (ISO 32000-1 §9.7): what it is, and whether its outlines are in the file. */
export interface PdfFont {
  readonly name: string;
  /** `CIDFontType2` is TrueType; `Type3` are drawings without hints. */
  readonly kind: string;
  readonly embedded: boolean;
}

/** Lists every font of a PDF, each once, by name. */
export async function fontsOf(pdf: Uint8Array): Promise<PdfFont[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const found: PdfFont[] = [];
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || nameOf(object, 'Type') !== 'Font') continue;
    const kind = nameOf(object, 'Subtype');
    // A Type0 font's descendant is a font of its own, and is listed as that.
    if (kind === 'Type0' && object.lookup(PDFName.of('DescendantFonts')) instanceof PDFArray)
      continue;
    const descriptor = object.lookup(PDFName.of('FontDescriptor'));
    const embedded =
      descriptor instanceof PDFDict &&
      ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.has(PDFName.of(key)));
    found.push({ name: nameOf(object, 'BaseFont').replace(/^[A-Z]{6}\+/u, ''), kind, embedded });
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

const nameOf = (dict: PDFDict, key: string): string => {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : '';
};

/** A glyph as it is painted: its number in the font, and the text that it stands for. */
export interface PaintedGlyph {
  readonly code: number;
  readonly text: string;
}

/** Lists the glyphs that a PDF paints, page after page; code 0 is the box of a missing letter. */
export async function glyphsOf(pdf: Uint8Array): Promise<PaintedGlyph[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  try {
    const glyphs: PaintedGlyph[] = [];
    for (let n = 1; n <= document.numPages; n++) {
      const { fnArray, argsArray } = await (await document.getPage(n)).getOperatorList();
      for (const [i, operator] of fnArray.entries()) {
        if (operator !== OPS.showText) continue;
        // pdf.js gives one list of glyphs, with numbers for spacing between them.
        for (const glyph of argsArray[i][0] as readonly (Glyph | number)[])
          if (typeof glyph !== 'number')
            glyphs.push({ code: glyph.originalCharCode, text: glyph.unicode });
      }
    }
    return glyphs;
  } finally {
    await task.destroy();
  }
}

interface Glyph {
  readonly originalCharCode: number;
  readonly unicode: string;
}
