import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import { type PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';

/** A glyph that stands for a soft hyphen and draws nothing: Chromium puts a space of no width there. */
const UNSEEN =
  /\/Span<<\/ActualText <FEFF00AD> >> BDC\n((?:\/\w+ [-\d.]+ Tf\n|[-\d. ]+ T[md]\n)*(?:[-\d.]+ [-\d.]+ Td )?)<[\dA-F]{4}> Tj\nEMC\n/gu;
/** The text that a glyph stands for, where it is not the glyph's own. */
const TEXT = /\/ActualText <FEFF((?:[\dA-F]{4})+)>/gu;

/**
 * Mends what a PDF says of divided words. Chromium leaves every soft hyphen in the text, used or not, and
 * a hyphen besides where a line ends: who searches, copies or listens would meet them within words. Only
 * the one that is seen stays, as the soft hyphen that it is (ISO 32000-1 §14.8.2.2.3).
 */
export async function mendSoftHyphens(pdf: PDFDocument): Promise<void> {
  await Promise.all(
    pdf.getPages().map(async ({ node }) => {
      const ref = node.get(PDFName.of('Contents'));
      if (ref instanceof PDFRef) await mendStream(pdf, ref, mendText);
    }),
  );
}

/** Changes one content stream. */
export async function mendStream(
  { context }: PDFDocument,
  ref: PDFRef,
  mend: (text: string) => string,
): Promise<void> {
  const stream = context.lookup(ref);
  if (!(stream instanceof PDFRawStream)) return;
  if (stream.dict.get(PDFName.of('Filter')) !== PDFName.of('FlateDecode')) return;
  const drawn = (await promisify(inflate)(stream.contents)).toString('latin1');
  const mended = mend(drawn);
  if (mended === drawn) return;
  const bytes = await promisify(deflate)(Buffer.from(mended, 'latin1'));
  stream.dict.set(PDFName.of('Length'), context.obj(bytes.length));
  context.assign(ref, PDFRawStream.of(stream.dict, bytes));
}

/** Mends the text of one content stream. */
export function mendText(drawn: string): string {
  return drawn
    .replace(UNSEEN, (_, moves: string) => (moves.endsWith(' ') ? `${moves.trimEnd()}\n` : moves))
    .replace(TEXT, (whole, hex: string) => {
      const letters = hex.match(/.{4}/gu) ?? [];
      // A ligature drawn across a soft hyphen has it in the middle.
      const kept = letters.length > 1 ? letters.filter((letter) => letter !== '00AD') : letters;
      const text = kept.join('') === '2010' ? '00AD' : kept.join('');
      return text === hex ? whole : `/ActualText <FEFF${text}>`;
    });
}
