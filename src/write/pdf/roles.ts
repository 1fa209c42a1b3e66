import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';

/** What Chromium calls by names of PDF 2.0, in terms of PDF 1.7 (ISO 32000-1 §14.7.3). */
const ROLES = { Em: 'Span', Strong: 'Span' };

/** Maps tags that PDF 1.7 doesn't know to those that it does. */
export function mapRoles(pdf: PDFDocument): void {
  const tree = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (!tree) return;
  const map = tree.lookupMaybe(PDFName.of('RoleMap'), PDFDict) ?? PDFDict.withContext(pdf.context);
  for (const [name, role] of Object.entries(ROLES)) map.set(PDFName.of(name), PDFName.of(role));
  tree.set(PDFName.of('RoleMap'), map);
}
