import { PDFBool, PDFDict, type PDFDocument, PDFHeader, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { PdfFacts } from './facts.ts';

/** Sets language, version and what a viewer should do: show the title, begin a Hebrew book at the right. */
export function setCatalog(pdf: PDFDocument, { language, direction }: PdfFacts): void {
  const { catalog, context } = pdf;
  context.header = PDFHeader.forVersion(1, 7);
  catalog.delete(PDFName.of('Version'));
  catalog.set(PDFName.of('Lang'), PDFString.of(language));
  const known = catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict);
  const preferences = known ?? PDFDict.withContext(context);
  preferences.set(PDFName.of('DisplayDocTitle'), PDFBool.True);
  // ISO 32000-1 table 150: the reading order of pages that are shown side by side.
  if (direction === 'rtl') preferences.set(PDFName.of('Direction'), PDFName.of('R2L'));
  if (!known) catalog.set(PDFName.of('ViewerPreferences'), preferences);
}
