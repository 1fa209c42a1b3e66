import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { PdfFacts } from './facts.ts';

const name = (text: string) => PDFName.of(text);

/** Gives what stands at the other end of a link: its address, or the place in the article. */
function targetOf(link: PDFDict, { places, backToText }: PdfFacts): string | undefined {
  const uri = link.lookupMaybe(name('A'), PDFDict)?.lookup(name('URI'));
  if (uri instanceof PDFString || uri instanceof PDFHexString) return uri.decodeText();
  const destination = link.lookup(name('Dest'));
  const id = destination instanceof PDFName ? destination.decodeText() : undefined;
  return id?.startsWith('call-') ? backToText : id && (places.get(id) ?? id);
}

/** Describes every link annotation by where it leads (ISO 14289-1 §7.18.5). */
export function describeLinks(pdf: PDFDocument, facts: PdfFacts): void {
  for (const page of pdf.getPages()) {
    const annotations = page.node.Annots();
    for (let i = 0; i < (annotations?.size() ?? 0); i++) {
      const link = annotations?.lookupMaybe(i, PDFDict);
      if (link?.lookup(name('Subtype')) !== name('Link') || link.has(name('Contents'))) continue;
      const target = targetOf(link, facts);
      if (target) link.set(name('Contents'), PDFHexString.fromText(target));
    }
  }
}
