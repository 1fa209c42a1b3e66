import type { PDFDocument } from '@cantoo/pdf-lib';
import type { PageSize } from '../../model/page.ts';

/** pt; Chromium rounds the sides of a page to whole px, so they are off by less than this. */
const SNAP = 1;

const round = (value: number) => Math.round(value * 1000) / 1000;

/**
 * Sets media, crop, bleed and trim box (ISO 32000-1 §14.11.2) to the size that was asked for. What is
 * printed keeps its distance from the top left corner, so the lower edge moves. A page that was given
 * another size by its style keeps that.
 */
export function setBoxes(pdf: PDFDocument, size: PageSize): void {
  for (const page of pdf.getPages()) {
    const printed = page.getMediaBox();
    const isOurs =
      Math.abs(printed.width - size.width) < SNAP && Math.abs(printed.height - size.height) < SNAP;
    const { width, height } = isOurs ? size : printed;
    const top = round(printed.y + printed.height);
    const box = [printed.x, round(top - round(height)), round(width), round(height)] as const;
    page.setMediaBox(...box);
    page.setCropBox(...box);
    page.setBleedBox(...box);
    page.setTrimBox(...box);
  }
}
