import type { Browser } from 'puppeteer';
import type { Shot } from './contact.ts';
import { type Scheme, shootBoth } from './schemes.ts';
import { openStage } from './stage.ts';

const SCREENS = {
  phone: { width: 390, height: 844 },
  tablet: { width: 820, height: 1100 },
  desktop: { width: 1280, height: 900 },
} as const;
export type WebScreen = keyof typeof SCREENS;

/** Shows a web page as a visitor sees it, a screen at a time from the top, in light and in dark. */
export async function webShots(
  browser: Browser,
  html: Uint8Array,
  { screen, count }: { screen: WebScreen; count: number },
): Promise<Record<Scheme, Shot[]>> {
  const props = new Map([['/page.html', { type: 'text/html; charset=utf-8', bytes: html }]]);
  const stage = await openStage(browser, props);
  try {
    const size = SCREENS[screen];
    await stage.setViewport(size);
    await stage.goto('http://localhost/page.html', { waitUntil: 'load' });
    const shots: Record<Scheme, Shot[]> = { light: [], dark: [] };
    for (let n = 0; n < count; n++) {
      await stage.evaluate(`(async () => {
        await document.fonts.ready;
        scrollTo({ top: ${n * (size.height - 40)}, behavior: 'instant' });
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      })()`);
      await shootBoth(stage, `${screen}, ${n + 1}`, shots);
    }
    return shots;
  } finally {
    await stage.close();
  }
}
