import type { Browser } from 'puppeteer';
import sharp from 'sharp';
import { readEpub } from '../../../src/write/epub/read.ts';
import { contactSheet, type Shot } from './contact.ts';
import { readerShots } from './reader.ts';
import { webShots } from './web.ts';

/** px: as high as a phone's screen beside it, and as a shelf of books shows it. */
const COVER = { width: 520, height: 780 };
const THUMBNAIL = { width: 160, height: 240 };

/** Shows the cover as it opens the book and as it stands on a shelf. */
async function coverShots(epub: Uint8Array): Promise<Shot[]> {
  const { files } = await readEpub(epub);
  const cover = [...files].find(([name]) => /\/cover\.(?:jpg|png)$/u.test(name))?.[1];
  if (!cover) return [];
  return Promise.all(
    [COVER, THUMBNAIL].map(async (size) => ({
      label: `cover, ${size.width} px`,
      png: await sharp(cover.bytes).resize(size).png().toBuffer(),
    })),
  );
}

/** Makes the contact sheet of an EPUB: cover, phone and tablet, light and dark. */
export async function readerSheet(
  browser: Browser,
  epub: Uint8Array,
  title: string,
): Promise<Uint8Array> {
  const phone = await readerShots(browser, epub, { screen: 'phone', count: 6 });
  const tablet = await readerShots(browser, epub, { screen: 'tablet', count: 2 });
  // The tablet's first is the cover, which stands beside it larger.
  const rows = [
    phone.light,
    phone.dark,
    [...tablet.light.slice(1), ...tablet.dark.slice(1), ...(await coverShots(epub))],
  ];
  return contactSheet(browser, title, rows);
}

/** Makes the contact sheet of a web page: phone and desktop, light and dark. */
export async function webSheet(
  browser: Browser,
  html: Uint8Array,
  title: string,
): Promise<Uint8Array> {
  const phone = await webShots(browser, html, { screen: 'phone', count: 3 });
  const desktop = await webShots(browser, html, { screen: 'desktop', count: 2 });
  const rows = [
    [...phone.light, ...phone.dark],
    [...desktop.light.slice(0, 1), ...desktop.dark.slice(1)],
  ];
  return contactSheet(browser, title, rows);
}
