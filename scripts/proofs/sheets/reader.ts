import type { Browser } from 'puppeteer';
import type { Shot } from './contact.ts';
import { type Scheme, shootBoth } from './schemes.ts';
import { openStage } from './stage.ts';

/** A screen of an e-reader, px. */
const SCREENS = {
  phone: { width: 390, height: 780 },
  tablet: { width: 744, height: 1000 },
} as const;
export type ReaderScreen = keyof typeof SCREENS;

/** Runs in the page: opens the book as foliate-js does, in the system's own light or dark. */
const open = ({ width, height }: { width: number; height: number }) => `(async () => {
  document.documentElement.style.colorScheme = 'light dark';
  document.body.style.margin = 0;
  await import('/foliate/view.js');
  const view = document.createElement('foliate-view');
  view.style.cssText = 'display: block; width: ${width}px; height: ${height}px';
  document.body.append(view);
  const blob = await (await fetch('/book.epub')).blob();
  await view.open(new File([blob], 'book.epub'));
  view.renderer.setAttribute('max-column-count', '1');
  view.renderer.setAttribute('margin', '36px');
  view.renderer.setAttribute('gap', '9%');
  view.renderer.setStyles?.('html { color-scheme: light dark; }');
  globalThis.view = view;
})()`;

/** Runs in the page: goes to the beginning or a screen further, until all of it is there. */
const go = (step: string) => `(async () => {
  await ${step};
  for (const { doc } of view.renderer.getContents()) {
    await doc.fonts.ready;
    await Promise.all([...doc.images].map((image) => image.decode().catch(() => {})));
  }
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return view.lastLocation?.fraction ?? 0;
})()`;

/** Shows an EPUB in foliate-js, screen by screen from its cover, each in light and in dark. */
export async function readerShots(
  browser: Browser,
  epub: Uint8Array,
  { screen, count }: { screen: ReaderScreen; count: number },
): Promise<Record<Scheme, Shot[]>> {
  const props = new Map([['/book.epub', { type: 'application/epub+zip', bytes: epub }]]);
  const stage = await openStage(browser, props);
  try {
    const size = SCREENS[screen];
    await stage.setViewport(size);
    await stage.evaluate(open(size));
    const shots: Record<Scheme, Shot[]> = { light: [], dark: [] };
    for (let n = 0; n < count; n++) {
      await stage.evaluate(go(n === 0 ? 'view.goTo(0)' : 'view.next()'));
      await shootBoth(stage, `${screen}, ${n + 1}`, shots);
    }
    return shots;
  } finally {
    await stage.close();
  }
}
