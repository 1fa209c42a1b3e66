import type { CDPSession } from 'puppeteer-core/internal/api/CDPSession.js';
import type { PrintFile } from './document.ts';

/** Stands between a page and the world. */
export interface Requests {
  /** Gives the files that are answered with from now on, and forgets what was refused. */
  serve(files: ReadonlyMap<string, PrintFile>): void;
  /** Lists the addresses that the page asked for in vain. */
  refused(): readonly string[];
  /** Lists what the browser said of fonts that it did not take. */
  fontFaults(): readonly string[];
}

/** What Chromium's log says of an address that never became a request: a local file, a foreign `use`. */
const BLOCKED = /^(?:Not allowed to load local resource:|Unsafe attempt to load URL) (\S+)/u;

/** What Chromium's log says of a font that did not pass (OpenType Sanitizer). */
const FONT_FAULT = /^OTS parsing error: (.+)/u;

/**
 * Answers every request of a page from memory and refuses all others; nothing ever reaches the network
 * or the disk.
 */
export async function guardRequests(session: CDPSession): Promise<Requests> {
  let files: ReadonlyMap<string, PrintFile> = new Map();
  let refused = new Set<string>();
  let faults = new Set<string>();
  session.on('Fetch.requestPaused', ({ requestId, request }) => {
    const file = files.get(request.url);
    if (!file) refused.add(request.url);
    const answer = file
      ? session.send('Fetch.fulfillRequest', {
          requestId,
          responseCode: 200,
          responseHeaders: [
            { name: 'Content-Type', value: file.mediaType },
            // The page itself is about:blank, whose origin is opaque; fonts are asked for with CORS.
            { name: 'Access-Control-Allow-Origin', value: '*' },
          ],
          body: Buffer.from(file.bytes).toString('base64'),
        })
      : // Aborted and not blocked: a page that would leave stays where it is, without an error page.
        session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    answer.catch(() => {}); // the page has gone, and with it the request
  });
  session.on('Log.entryAdded', ({ entry }) => {
    const address = BLOCKED.exec(entry.text)?.[1];
    if (address) refused.add(address);
    const fault = FONT_FAULT.exec(entry.text)?.[1];
    if (fault) faults.add(fault);
  });
  await Promise.all([
    session.send('Log.enable'),
    session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
  ]);
  return {
    serve(given) {
      files = given;
      refused = new Set();
      faults = new Set();
    },
    refused: () => [...refused].sort(),
    fontFaults: () => [...faults].sort(),
  };
}
