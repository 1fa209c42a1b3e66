import type { PrintDocument } from '../browser/document.ts';
import { RefusedFontsError } from '../browser/errors.ts';
import type { BrowserSession } from '../browser/session.ts';
import { type Cache, contentKey } from '../cache.ts';
import type { FontTrial } from '../read/fonts/fonts.ts';
import { toTrueType } from '../render/fonts/truetype.ts';

/** Raised when the same font may be judged otherwise. */
const VERSION = '2';
/** ms */
const TIME = 20_000;

const STYLE = '@font-face{font-family:Trial;src:url(fonts/trial.ttf)}p{font-family:Trial}';

const pageIn = (font: Uint8Array): PrintDocument => ({
  html: '<!DOCTYPE html><html lang="en"><head><title>Trial</title><link rel="stylesheet" href="style.css"></head><body><p>Trial</p></body></html>',
  files: new Map([
    ['style.css', { mediaType: 'text/css', bytes: Buffer.from(STYLE) }],
    ['fonts/trial.ttf', { mediaType: 'font/ttf', bytes: font }],
  ]),
  milliseconds: TIME,
});

async function faultOf(font: Uint8Array, browser: BrowserSession): Promise<string> {
  try {
    await browser.print(pageIn(font));
    return '';
  } catch (error) {
    if (!(error instanceof RefusedFontsError)) throw error;
    return error.reasons.join('; ') || 'it says no more';
  }
}

/**
 * Tries a project's fonts in the browser that will print them, each once for its content: a browser checks
 * fonts harder than shaping engines do, and what it refuses would end every print.
 * @param open gives the browser; without it only what was found before counts.
 */
export function fontTrial(
  cache: Cache,
  open: (() => Promise<BrowserSession>) | undefined,
): FontTrial {
  return async ({ hash, plain, sample }) => {
    const tried = cache.get('font-trials', contentKey(VERSION, hash), async () => {
      if (!open) throw new Error('There is no browser to try a font in.');
      const [browser, cut] = await Promise.all([open(), sample()]);
      const font = plain ? cut : await toTrueType(cut);
      return Buffer.from(await faultOf(font, browser));
    });
    // Where no browser prints, that is told in its place.
    const said = await tried.catch(() => new Uint8Array());
    return said.length > 0 ? Buffer.from(said).toString() : undefined;
  };
}
