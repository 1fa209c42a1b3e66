import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser, HTTPRequest } from 'puppeteer';

/** An entry of the contents as a reading system shows it. */
export interface ReaderEntry {
  readonly label: string;
  readonly href: string;
  readonly type?: readonly string[];
  readonly subitems?: readonly ReaderEntry[] | null;
}

/** A person as a reading system understood the package document. */
export interface ReaderPerson {
  readonly name: string;
  readonly sortAs?: string;
  readonly role?: readonly string[];
}

/** A document of the reading order as it was shown. */
export interface ReaderSection {
  readonly id: string;
  readonly text: string;
  readonly direction: string;
  readonly language: string;
  /** px; 0 for an image that did not load. */
  readonly imageWidths: readonly number[];
  /** Families of the embedded fonts that were loaded. */
  readonly fonts: readonly string[];
}

/** What a reading system makes of an EPUB. */
export interface Reading {
  readonly title: string;
  readonly languages: string | readonly string[];
  readonly authors: readonly ReaderPerson[];
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly direction: string;
  readonly contents: readonly ReaderEntry[];
  readonly landmarks: readonly ReaderEntry[];
  readonly sections: readonly ReaderSection[];
  /** Errors of the page, and addresses outside the EPUB that it asked for. */
  readonly complaints: readonly string[];
}

const ORIGIN = 'http://localhost';
const FOLIATE = dirname(createRequire(import.meta.url).resolve('foliate-js/view.js'));

/** Runs in the page: opens the book, then shows each document of the reading order in turn. */
const READ = `(async () => {
  await import('${ORIGIN}/foliate/view.js');
  const view = document.createElement('foliate-view');
  view.style.cssText = 'display: block; width: 600px; height: 800px';
  document.body.append(view);
  const blob = await (await fetch('${ORIGIN}/book.epub')).blob();
  await view.open(new File([blob], 'book.epub'));
  const { metadata, dir, toc, landmarks, sections } = view.book;
  const shown = [];
  for (const [index, section] of sections.entries()) {
    if (section.linear === 'no') continue;
    await view.goTo(index);
    const { doc } = view.renderer.getContents().find((content) => content.index === index);
    await doc.fonts.ready;
    await Promise.all([...doc.images].map((image) => image.decode().catch(() => {})));
    shown.push({
      id: section.id,
      text: doc.body.innerText,
      direction: doc.defaultView.getComputedStyle(doc.body).direction,
      language: doc.documentElement.lang,
      imageWidths: [...doc.images].map((image) => image.naturalWidth),
      fonts: [...doc.fonts].filter((f) => f.status === 'loaded').map((f) => f.family.replaceAll('"', '')),
    });
  }
  return { title: metadata.title, languages: metadata.language, authors: [metadata.author ?? []].flat(),
    metadata, direction: dir, contents: toc, landmarks, sections: shown };
})()`;

/** Opens an EPUB in foliate-js, with nothing to be had but the reader and the book. */
export async function readInFoliate(browser: Browser, epub: Uint8Array): Promise<Reading> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => void answer(request, epub, complaints));
  try {
    await page.setRequestInterception(true);
    await page.goto(`${ORIGIN}/`);
    // The script above builds exactly this.
    const reading = (await page.evaluate(READ)) as Omit<Reading, 'complaints'>;
    return { ...reading, complaints };
  } finally {
    await page.close();
  }
}

async function answer(request: HTTPRequest, epub: Uint8Array, complaints: string[]): Promise<void> {
  const url = new URL(request.url());
  if (['blob:', 'data:'].includes(url.protocol)) return request.continue();
  if (url.origin === ORIGIN) {
    if (url.pathname === '/')
      return request.respond({ contentType: 'text/html', body: '<!doctype html>' });
    if (url.pathname === '/book.epub')
      return request.respond({ contentType: 'application/epub+zip', body: Buffer.from(epub) });
    if (url.pathname.startsWith('/foliate/') && url.pathname.endsWith('.js')) {
      const body = await readFile(join(FOLIATE, url.pathname.slice('/foliate/'.length)));
      return request.respond({ contentType: 'text/javascript', body });
    }
  }
  if (url.pathname !== '/favicon.ico') complaints.push(`asked for ${url.href}`);
  return request.abort();
}
