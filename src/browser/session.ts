import type { Environment } from '../cache.ts';
import type { PrintDocument } from './document.ts';
import {
  BrowserCrashError,
  BrowserSilentError,
  OutOfTimeError,
  RefusedFontsError,
  RefusedRequestError,
} from './errors.ts';
import type { Launch } from './launch.ts';
import { adoptBrowser, launchBrowser, type OpenBrowser } from './open.ts';
import { sweepProfiles } from './profile.ts';
import { openRelay } from './relay.ts';
import { type FoundBrowser, findBrowser } from './search.ts';
import type { EarlyBrowser } from './spawn.ts';

/** A browser that prints one document after the other on one warm page. */
export interface BrowserSession {
  readonly path: string;
  readonly version: string;
  /** False where the browser's own sandbox can't start: as root, in most containers. */
  readonly sandbox: boolean;
  /**
   * Prints a page with tags and outline. Nothing is fetched and none of its scripts runs; those who call
   * at once wait for each other. After a crash the browser is started again and tries once more; after
   * many prints another takes over.
   * @throws OutOfTimeError, BrowserCrashError, RefusedRequestError, RefusedFontsError; the signal's reason when it stops.
   */
  print(document: PrintDocument, signal?: AbortSignal): Promise<Uint8Array>;
  /** Ends the browser and all its processes. */
  close(): Promise<void>;
}

/** What `openBrowser` goes by. */
export interface BrowserOptions {
  /** `OFFPRINT_BROWSER` overrides every other choice. */
  readonly env: Environment;
  readonly cacheFolder: string;
  /** The publication's own choice: a path, or `npm`. */
  readonly chosen?: string;
  /** One that was started before the choice was known; it is adopted, or closed. */
  readonly early?: EarlyBrowser;
  /** Prints after which another browser takes over. */
  readonly wornAfter?: number;
}

/**
 * Finds a browser, proves it where that hasn't been done, and opens its page.
 * @throws NoBrowserError where none can print.
 */
export async function openBrowser(options: BrowserOptions): Promise<BrowserSession> {
  const { early } = options;
  sweepProfiles().catch(() => {}); // nobody waits for it
  let known: string | undefined;
  try {
    const found = await findBrowser(options);
    known = found.launch.path;
    const adopted = early !== undefined && isSame(early.launch, found.launch) && !found.live;
    if (!adopted) await early?.close();
    const first =
      found.live ??
      (await (adopted ? adoptBrowser(early) : launchBrowser(found.launch, options.env)));
    return keepSession(found, first, options);
  } catch (error) {
    await early?.close();
    if (!(error instanceof BrowserCrashError) || known === undefined) throw error;
    // It printed at an earlier run and does so no more: a library that has gone, say.
    const failed = error instanceof BrowserSilentError && { path: known, reason: error.message };
    const found = await findBrowser({ ...options, afresh: true, ...(failed && { failed }) });
    const first = found.live ?? (await launchBrowser(found.launch, options.env));
    return keepSession(found, first, options);
  }
}

const isSame = (a: Launch, b: Launch) => a.path === b.path && a.sandbox === b.sandbox;

function keepSession(
  { launch }: FoundBrowser,
  first: OpenBrowser,
  { env, wornAfter }: BrowserOptions,
): BrowserSession {
  const relay = openRelay(launch, first, env, wornAfter);
  let turn: Promise<unknown> = Promise.resolve();
  let closed = false;

  async function attempt(document: PrintDocument, signal: AbortSignal): Promise<Uint8Array> {
    if (closed) throw new Error('The browser session is closed.');
    signal.throwIfAborted();
    const open = relay.current();
    const printing = open.then(({ tab }) => Promise.race([tab.print(document), tab.ended]));
    try {
      const printed = await Promise.race([printing, aborted(signal)]);
      relay.count();
      return printed;
    } catch (error) {
      // What is late may be busy for ever, what failed is in doubt: the next one gets a fresh browser.
      const refused = error instanceof RefusedRequestError || error instanceof RefusedFontsError;
      if (!refused) await relay.discard();
      throw signal.aborted ? signal.reason : error;
    }
  }

  async function print(document: PrintDocument, outer?: AbortSignal): Promise<Uint8Array> {
    const limit = new AbortController();
    const { milliseconds } = document;
    const timer = setTimeout(() => limit.abort(new OutOfTimeError(milliseconds)), milliseconds);
    const signal = outer ? AbortSignal.any([outer, limit.signal]) : limit.signal;
    try {
      return await attempt(document, signal).catch((error: unknown) => {
        const crashed =
          error instanceof BrowserCrashError && !(error instanceof BrowserSilentError);
        if (!crashed) throw error;
        return attempt(document, signal);
      });
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    path: launch.path,
    version: first.tab.version,
    sandbox: launch.sandbox,
    print(document, signal) {
      const mine = turn.then(() => print(document, signal));
      turn = mine.catch(() => {});
      return mine;
    },
    async close() {
      closed = true;
      await relay.close();
    },
  };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
