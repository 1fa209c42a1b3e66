import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { FORMULA_MARK } from '../../model/formula-mark.ts';

const [S, ALT] = [PDFName.of('S'), PDFName.of('Alt')];

/** Tags formulas as what they are (ISO 32000-1 §14.8.4.5), with their words in one line as the alternative. */
export function tagFormulas(pdf: PDFDocument): void {
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(S) !== PDFName.of('Figure')) continue;
    const alt = object.lookup(ALT);
    if (!(alt instanceof PDFString) && !(alt instanceof PDFHexString)) continue;
    const text = alt.decodeText();
    if (!text.startsWith(FORMULA_MARK)) continue;
    object.set(S, PDFName.of('Formula'));
    object.set(ALT, PDFHexString.fromText(text.slice(FORMULA_MARK.length)));
  }
}
