import { type PDFDocument, PDFHexString } from '@cantoo/pdf-lib';

/** Sets the file identifier in the trailer (ISO 32000-1 §14.4); hex, 16 bytes each. */
export function setIdentity(
  { context }: PDFDocument,
  [first, second]: readonly [string, string],
): void {
  context.trailerInfo.ID = context.obj([PDFHexString.of(first), PDFHexString.of(second)]);
}
