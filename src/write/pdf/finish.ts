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
import type { PdfPicture } from './pictures/picture.ts';
import { placePictures } from './pictures/place.ts';
import { mapRoles } from './roles.ts';
import { mendSoftHyphens } from './soft-hyphens.ts';
import { setXmp } from './xmp.ts';

/** What is put into a print beside its facts. */
export interface Finishing {
  /** The two parts of the file identifier, hex. */
  readonly identity: readonly [string, string];
  readonly pictures: readonly PdfPicture[];
}

/**
 * Finishes what Chromium printed, one concern a file; its tags, outline and destinations stay as they are.
 */
export async function finishPdf(
  printed: Uint8Array,
  facts: PdfFacts,
  { identity, pictures }: Finishing,
): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> {
  const pdf = await PDFDocument.load(printed, {
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fastest,
  });
  placePictures(pdf, pictures);
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
