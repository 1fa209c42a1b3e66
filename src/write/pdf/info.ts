import {
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { pdfDate } from './date.ts';
import type { PdfFacts } from './facts.ts';

/** Writes the document information dictionary anew (ISO 32000-1 §14.3.3); Chromium's has the clock in it. */
export function setInfo(pdf: PDFDocument, facts: PdfFacts): void {
  const { context } = pdf;
  const info = PDFDict.withContext(context);
  const set = (name: string, text: string | undefined) => {
    if (text) info.set(PDFName.of(name), PDFHexString.fromText(text));
  };
  set('Title', facts.title);
  set('Author', facts.authors.join(', '));
  set('Subject', facts.description);
  set('Keywords', facts.keywords.join(', '));
  set('Creator', facts.creator);
  set('Producer', facts.producer);
  info.set(PDFName.of('CreationDate'), PDFString.of(pdfDate(facts.created)));
  info.set(PDFName.of('ModDate'), PDFString.of(pdfDate(facts.modified)));
  const { Info: old } = context.trailerInfo;
  if (old instanceof PDFRef) context.assign(old, info);
  else context.trailerInfo.Info = context.register(info);
}
