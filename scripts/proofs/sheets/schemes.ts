import type { Page } from 'puppeteer';
import type { Shot } from './contact.ts';

export type Scheme = 'light' | 'dark';
const SCHEMES: readonly Scheme[] = ['light', 'dark'];

/** Takes a picture of a page as it is in light and in dark. */
export async function shootBoth(
  page: Page,
  label: string,
  shots: Readonly<Record<Scheme, Shot[]>>,
): Promise<void> {
  for (const scheme of SCHEMES) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    const png = await page.screenshot({ type: 'png' });
    shots[scheme].push({ label: `${label}, ${scheme}`, png });
  }
}
