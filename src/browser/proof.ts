import type { Environment } from '../cache.ts';
import { BrowserCrashError, BrowserSilentError, OutOfTimeError } from './errors.ts';
import type { Launch } from './launch.ts';
import { launchBrowser, type OpenBrowser } from './open.ts';
import { PROOF_FONT } from './proof-font.ts';
import type { Proof } from './record.ts';

const MILLISECONDS = 30_000;

const STYLE = '@font-face{font-family:Proof;src:url(fonts/proof.ttf)}p{font:12pt Proof}';

const PAGE = {
  html: '<!DOCTYPE html><html lang="en"><head><title>Proof</title><link rel="stylesheet" href="style.css"></head><body><p>Off</p></body></html>',
  files: new Map([
    ['style.css', { mediaType: 'text/css', bytes: Buffer.from(STYLE) }],
    ['fonts/proof.ttf', { mediaType: 'font/ttf', bytes: Buffer.from(PROOF_FONT, 'base64') }],
  ]),
  milliseconds: MILLISECONDS,
};

/** Reads in a PDF as Chromium writes it, its dictionaries in the clear, whether the page's font is there. */
function holdsFont(pdf: Uint8Array): boolean {
  const text = Buffer.from(pdf).toString('latin1');
  return text.includes('/FontFile2') && /\/BaseFont\s*\/[A-Z]{6}\+SourceSans3/u.test(text);
}

async function proveOnce(launch: Launch, env: Environment): Promise<OpenBrowser> {
  const open = await launchBrowser(launch, env);
  let timer: NodeJS.Timeout | undefined;
  try {
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new OutOfTimeError(MILLISECONDS)), MILLISECONDS);
    });
    const pdf = await Promise.race([open.tab.print(PAGE), open.tab.ended, late]);
    if (!holdsFont(pdf)) throw new Error('its PDF lacks the font of the page');
    return open;
  } catch (error) {
    await open.running.close();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Proves that a browser does what it is for, by printing a small page with a font of its own: some start
 * and print blank pages, or can't load a font. With its sandbox first; without it only where it can't
 * start with it.
 * @returns its proof, and the browser itself, still open.
 * @throws where the print fails, saying why.
 */
export async function proveBrowser(
  located: Omit<Launch, 'sandbox'>,
  env: Environment,
): Promise<{ readonly proof: Proof; readonly live: OpenBrowser }> {
  const prove = async (sandbox: boolean) => {
    const launch = { ...located, sandbox };
    const live = await proveOnce(launch, env);
    return { proof: { launch, version: live.tab.version }, live };
  };
  if (process.platform !== 'linux') return prove(true);
  // As root Chromium refuses its sandbox at once.
  if (process.getuid?.() === 0) return prove(false);
  return prove(true).catch((error: unknown) => {
    if (!(error instanceof BrowserCrashError) || error instanceof BrowserSilentError) throw error;
    return prove(false);
  });
}
