import type { Browser } from 'puppeteer';
import { openNpmPackage } from '../../src/browser/npm-package.ts';
import { cacheFolder } from '../../src/cache.ts';

/** Says whether the browser of the npm package runs here; it is for Linux on x86-64 only. */
export const HAS_READER = process.platform === 'linux' && process.arch === 'x64';

if (!HAS_READER) console.warn('SKIPPED: reading in foliate-js needs Linux on x86-64');

/** Starts the Chromium of the npm package, to read in; who starts it closes it. */
export async function startReader(): Promise<Browser> {
  const { path, env } = await openNpmPackage(cacheFolder(process.env));
  const { default: puppeteer } = await import('puppeteer');
  return puppeteer.launch({
    executablePath: path,
    headless: 'shell',
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    env: { ...process.env, ...env },
  });
}
