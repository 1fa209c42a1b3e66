import { inflateSync } from 'node:zlib';
import { PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { mendStream } from './soft-hyphens.ts';

/** A hyphen in the map that says what a font's glyphs stand for (ISO 32000-1 §9.10.3). */
const HYPHEN = /^<([\dA-F]{4})> <2010>$/mu;
/** The choice of a font, or glyphs that are shown: four digits each. */
const SHOWN = /\/(\w+) [-\d.]+ Tf\n|<([\dA-F]{4,})> Tj\n/gu;

/**
 * Marks the hyphens at the ends of lines where the font has a hyphen of its own: Chromium then says that it
 * is one, as if it were the word's, and no soft hyphen (ISO 32000-1 §14.8.2.2.3). Only for documents whose
 * text has no such hyphen itself.
 */
export async function markOwnHyphens(pdf: PDFDocument): Promise<void> {
  const known = new Map<string, string | undefined>();
  await Promise.all(
    pdf.getPages().map(async ({ node }) => {
      const ref = node.get(PDFName.of('Contents'));
      const fonts = node.Resources()?.lookup(PDFName.of('Font'));
      if (!(ref instanceof PDFRef && fonts instanceof PDFDict)) return;
      const codes = new Map<string, string>();
      for (const [name, font] of fonts.entries()) {
        if (font instanceof PDFRef && !known.has(font.tag))
          known.set(font.tag, hyphenOf(pdf.context.lookup(font)));
        const code = font instanceof PDFRef ? known.get(font.tag) : undefined;
        if (code) codes.set(name.decodeText(), code);
      }
      if (codes.size > 0) await mendStream(pdf, ref, (drawn) => markHyphens(drawn, codes));
    }),
  );
}

/** Gives the code of a font's own hyphen. */
function hyphenOf(font: unknown): string | undefined {
  const map = font instanceof PDFDict ? font.lookup(PDFName.of('ToUnicode')) : undefined;
  if (!(map instanceof PDFRawStream)) return undefined;
  const packed = map.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode');
  const text = packed ? inflateSync(map.contents) : Buffer.from(map.contents);
  return HYPHEN.exec(text.toString('latin1'))?.[1];
}

/**
 * Marks the hyphens that one content stream shows.
 * @param codes of the hyphen, by the name of its font.
 */
export function markHyphens(drawn: string, codes: ReadonlyMap<string, string>): string {
  let code: string | undefined;
  return drawn.replace(SHOWN, (whole, font: string | undefined, glyphs: string) => {
    if (font !== undefined) {
      code = codes.get(font);
      return whole;
    }
    if (!code || glyphs.slice(-4) !== code || glyphs.length % 4 !== 0) return whole;
    const before = glyphs.length > 4 ? `<${glyphs.slice(0, -4)}> Tj\n` : '\n';
    return `${before}/Span<</ActualText <FEFF00AD> >> BDC\n<${code}> Tj\nEMC\n`;
  });
}
