import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, normalize } from 'node:path';
import type { Browser, HTTPRequest, Page } from 'puppeteer';

const require = createRequire(import.meta.url);
const ORIGIN = 'http://localhost';

/** Folders of packages that a page of ours may load modules from. */
const FOLDERS = {
  '/foliate/': dirname(require.resolve('foliate-js/view.js')),
  '/pdfjs/': join(dirname(require.resolve('pdfjs-dist/package.json')), 'build'),
} as const;

/** Bytes by address, `/book.epub`; what is not there is not fetched. */
export type Props = ReadonlyMap<string, { readonly type: string; readonly bytes: Uint8Array }>;

/** Opens an empty page that has the tools for reading, and nothing else but what it is given. */
export async function openStage(browser: Browser, props: Props): Promise<Page> {
  const page = await browser.newPage();
  page.on('request', (request) => void answer(request, props));
  await page.setRequestInterception(true);
  await page.goto(`${ORIGIN}/`);
  return page;
}

async function answer(request: HTTPRequest, props: Props): Promise<void> {
  const url = new URL(request.url());
  if (['blob:', 'data:'].includes(url.protocol)) return request.continue();
  if (url.origin !== ORIGIN) return request.abort();
  if (url.pathname === '/')
    return request.respond({
      contentType: 'text/html',
      body: '<!doctype html><meta charset="utf-8"><title>Proofs</title>',
    });
  const prop = props.get(url.pathname);
  if (prop) return request.respond({ contentType: prop.type, body: Buffer.from(prop.bytes) });
  for (const [prefix, folder] of Object.entries(FOLDERS)) {
    if (!url.pathname.startsWith(prefix)) continue;
    const path = join(folder, normalize(`/${url.pathname.slice(prefix.length)}`));
    const body = await readFile(path).catch(() => undefined);
    if (body) return request.respond({ contentType: 'text/javascript', body });
  }
  return request.abort();
}
