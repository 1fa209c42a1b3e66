import type { PDFDocumentProxy, PDFPageProxy, PDFWorker } from 'pdfjs-dist';
import type { Lines } from '../protocol.ts';
import { lettersOf, readLines } from './blocks.ts';

/** Where a block begins in print. */
export interface PrintedBlock extends Lines {
  /** 1-based. */
  readonly page: number;
  /** From the head of the page, as a part of its height. */
  readonly top: number;
}

/** A PDF that was opened. */
export interface PrintedPages {
  readonly count: number;
  /** Sizes of the pages, pt. */
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
  page(number: number): Promise<PDFPageProxy>;
  close(): void;
}

type Library = typeof import('./pdf.ts');

let loading: Promise<{ pdf: Library; worker: PDFWorker }> | undefined;

/** Loads pdf.js and starts its worker, once. */
export function loadPrinting() {
  loading ??= (async () => {
    const address = '/pdf.js';
    // The build puts it at this address: it is `pdf.ts`.
    const pdf = (await import(address)) as Library;
    pdf.GlobalWorkerOptions.workerSrc = '/pdf-worker.js';
    return { pdf, worker: new pdf.PDFWorker() };
  })();
  return loading;
}

/** Opens the PDF at an address. */
export async function openPrinted(address: string): Promise<PrintedPages> {
  const [{ pdf, worker }, data] = await Promise.all([
    loadPrinting(),
    fetch(address).then((response) => response.arrayBuffer()),
  ]);
  const task = pdf.getDocument({ data, worker, useWasm: false, disableFontFace: true });
  const opened: PDFDocumentProxy = await task.promise;
  const pages = await Promise.all(
    Array.from({ length: opened.numPages }, (_, i) => opened.getPage(i + 1)),
  );
  return {
    count: opened.numPages,
    sizes: pages.map((page) => {
      const { width, height } = page.getViewport({ scale: 1 });
      return { width, height };
    }),
    page: (number) => opened.getPage(number),
    close: () => void task.destroy(),
  };
}

/** A document's blocks with their text, in its order. */
async function blocksAt(address: string): Promise<(Lines & { readonly text: string })[]> {
  const text = await (await fetch(address)).text();
  const page = new DOMParser().parseFromString(text, 'application/xhtml+xml');
  return [...page.querySelectorAll('[data-lines]')].flatMap((element) => {
    if (element.querySelector('[data-lines]')) return [];
    const lines = readLines(element.getAttribute('data-lines'));
    const letters = lettersOf(element.textContent ?? '');
    return lines && letters.length > 0 ? [{ ...lines, text: letters }] : [];
  });
}

/** Letters by which a block is known again. */
const PROBE = 28;
/** Where in a block they may be looked for: a large initial may stand apart from what follows it. */
const PROBES = [0, 1, 4, 24];

/**
 * Finds where the blocks of an article are printed, by their words: the chapter that the e-reader shows
 * says on which lines they stand, and both have them in one order.
 * @param reader address of that chapter.
 */
export async function findPrinted(pages: PrintedPages, reader: string): Promise<PrintedBlock[]> {
  const blocks = await blocksAt(reader);
  let letters = '';
  const places: { readonly from: number; readonly page: number; readonly top: number }[] = [];
  for (let number = 1; number <= pages.count; number++) {
    const { items } = await (await pages.page(number)).getTextContent();
    const height = pages.sizes[number - 1]?.height ?? 1;
    for (const item of items) {
      if (!('str' in item)) continue;
      const found = lettersOf(item.str);
      if (found === '') continue;
      const [, , , , , baseline] = item.transform as readonly number[]; // six numbers, by the format
      const top = (height - (baseline ?? 0) - item.height) / height;
      places.push({ from: letters.length, page: number, top: Math.max(0, top) });
      letters += found;
    }
  }
  const printed: PrintedBlock[] = [];
  let at = 0;
  for (const { first, last, text } of blocks) {
    const found = PROBES.map((start) => {
      const probe = text.slice(start, start + PROBE);
      return probe.length < Math.min(PROBE / 2, text.length) ? -1 : letters.indexOf(probe, at);
    }).find((index) => index >= 0);
    if (found === undefined) continue;
    const place = places.findLast(({ from }) => from <= found);
    if (place) printed.push({ first, last, page: place.page, top: place.top });
    at = found + Math.min(PROBE, text.length);
  }
  return printed;
}
