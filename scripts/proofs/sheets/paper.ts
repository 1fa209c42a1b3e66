import type { Browser } from 'puppeteer';
import { inRuns, spreadsOf } from './spreads.ts';
import { openStage } from './stage.ts';

/** px that a page is high on a sheet: its text can be read. */
const HEIGHT = 980;
/** Two across, two down. */
const SPREADS = 4;

/** Runs in the page: opens the PDF, and says how many pages it has and which way they go. */
const OPEN = `(async () => {
  globalThis.pdfjsWorker = await import('/pdfjs/pdf.worker.min.mjs');
  const { getDocument } = await import('/pdfjs/pdf.min.mjs');
  globalThis.pdf = await getDocument({ url: '/paper.pdf', verbosity: 0 }).promise;
  const preferences = await pdf.getViewerPreferences();
  return { pages: pdf.numPages, direction: preferences?.Direction === 'R2L' ? 'rtl' : 'ltr' };
})()`;

const STYLE = `body { margin: 0; padding: 24px; width: max-content; background: #8b8b8b;
    font: 600 15px/1 sans-serif; color: #fff; display: grid; grid-template-columns: auto auto; gap: 20px 36px; }
  h1 { grid-column: 1 / -1; margin: 0; font: inherit; }
  div { display: flex; }
  canvas, i { display: block; height: ${HEIGHT}px; }
  canvas { background: #fff; }
  canvas + canvas { box-shadow: -1px 0 #0003; }`;

/** Runs in the page: paints a run of spreads. */
const paint = (title: string, spreads: unknown) => `(async () => {
  const style = document.createElement('style');
  style.textContent = ${JSON.stringify(STYLE)};
  const head = document.createElement('h1');
  head.textContent = ${JSON.stringify(title)};
  document.body.replaceChildren(style, head);
  for (const spread of ${JSON.stringify(spreads)}) {
    const pair = document.createElement('div');
    document.body.append(pair);
    for (const n of spread) {
      const page = await pdf.getPage(n ?? 1);
      const unit = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: ${HEIGHT} / unit.height });
      const place = document.createElement(n ? 'canvas' : 'i');
      place.width = viewport.width;
      place.height = viewport.height;
      place.style.width = viewport.width + 'px';
      pair.append(place);
      if (n) await page.render({ canvasContext: place.getContext('2d'), viewport }).promise;
    }
  }
})()`;

/**
 * Paints contact sheets of a PDF, its pages facing each other as they will.
 * @returns PNG files.
 */
export async function paperSheets(
  browser: Browser,
  pdf: Uint8Array,
  title: string,
): Promise<Uint8Array[]> {
  const props = new Map([['/paper.pdf', { type: 'application/pdf', bytes: pdf }]]);
  const stage = await openStage(browser, props);
  try {
    // The script gives exactly this.
    const { pages, direction } = (await stage.evaluate(OPEN)) as {
      pages: number;
      direction: 'ltr' | 'rtl';
    };
    const sheets: Uint8Array[] = [];
    const runs = inRuns(spreadsOf(pages, direction), SPREADS);
    for (const [i, run] of runs.entries()) {
      const of = runs.length > 1 ? `, sheet ${i + 1} of ${runs.length}` : '';
      await stage.evaluate(paint(`${title}${of}`, run));
      const body = await stage.$('body');
      sheets.push(await body!.screenshot({ type: 'png', captureBeyondViewport: true }));
    }
    return sheets;
  } finally {
    await stage.close();
  }
}
