import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import { setBoxes } from './boxes.ts';
import { setCatalog } from './catalog.ts';
import { renumberElements } from './element-ids.ts';
import type { PdfFacts } from './facts.ts';
import { serialise } from './file.ts';
import { tagFormulas } from './formulas.ts';
import { setIdentity } from './identity.ts';
import { setInfo } from './info.ts';
import { describeLinks } from './links.ts';
import { markOwnHyphens } from './own-hyphens.ts';
import { mapRoles } from './roles.ts';
import { mendSoftHyphens } from './soft-hyphens.ts';
import { setXmp } from './xmp.ts';

/**
 * Finishes what Chromium printed, one concern a file; its tags, outline and destinations stay as they are.
 * @param identity the two parts of the file identifier, hex.
 */
export async function finishPdf(
  printed: Uint8Array,
  facts: PdfFacts,
  identity: readonly [string, string],
): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> {
  const pdf = await PDFDocument.load(printed, {
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fastest,
  });
  setBoxes(pdf, facts.pageSize);
  setInfo(pdf, facts);
  setXmp(pdf, facts);
  setCatalog(pdf, facts);
  mapRoles(pdf);
  tagFormulas(pdf);
  renumberElements(pdf);
  describeLinks(pdf, facts);
  if (facts.divided) await mendSoftHyphens(pdf);
  if (facts.divided && !facts.hyphens) await markOwnHyphens(pdf);
  setIdentity(pdf, identity);
  return { bytes: serialise(pdf), pages: pdf.getPageCount() };
}
