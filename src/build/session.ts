import { availableParallelism, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserSession, openBrowser } from '../browser/session.ts';
import { type Cache, cacheFolder, openCache } from '../cache.ts';
import { type Ledger, openLedger } from '../kept/ledger.ts';
import type { Format } from '../model/formats.ts';
import { packageRoot } from '../package-root.ts';
import { openPreparer, type Preparer } from '../prepare/pool.ts';
import { type FontCatalogue, openCatalogue } from '../render/fonts/catalogue.ts';
import type { Early } from './early.ts';
import { ledgerOptions } from './kept.ts';
import type { BuildOptions } from './options.ts';

/** What every article of a run shares: the reading thread, the browser, the cache, the fonts. */
export interface Session {
  readonly cwd: string;
  readonly out: string;
  readonly cache: Cache;
  readonly options: BuildOptions;
  readonly now: Date;
  /** Opens the ledger anew: it looks at the disk as it is at the first question. */
  readonly ledger: () => Ledger;
  readonly preparer: (seconds: number) => Preparer;
  readonly catalogue: () => Promise<FontCatalogue>;
  /** Opens the browser at the first call; rejects with NoBrowserError where there is none. */
  readonly browser: (chosen: string | undefined) => Promise<BrowserSession>;
  /** Says how many articles the run will read: for many, more threads may read. */
  expectArticles(count: number): void;
  /** Threads that may read at once. */
  readers(): number;
  /** Says how many prints the run will ask for. */
  expectPrints(count: number): void;
  /** Counts a print, and says whether it was the last that is expected. */
  isLastPrint(): boolean;
  close(): Promise<void>;
}

/** Opens what a run shares; nothing is started before it is asked for, but what was started early. */
export function openSession(options: BuildOptions, early: Early = {}): Session {
  const env = options.env ?? process.env;
  const folder = cacheFolder(env);
  const cache = openCache(folder, join(packageRoot(), 'lib', 'seeds'));
  const preparers = new Map<number, Preparer>();
  let catalogue: Promise<FontCatalogue> | undefined;
  let prints = 0;
  let readers = 1;
  let browser: Promise<BrowserSession> | undefined;
  const cwd = resolve(options.cwd ?? '.');
  return {
    cwd,
    out: resolve(cwd, options.out ?? 'dist'),
    cache,
    options,
    now: options.now ?? new Date(),
    ledger: () => openLedger(ledgerOptions(options)),
    preparer(seconds) {
      const known = preparers.get(seconds);
      if (known) return known;
      const opened = openPreparer({
        milliseconds: seconds * 1000,
        early: preparers.size === 0 ? early.reader : undefined,
        threads: readers,
        signal: options.signal,
      });
      preparers.set(seconds, opened);
      return opened;
    },
    catalogue: () => (catalogue ??= openCatalogue(join(packageRoot(), 'lib', 'fonts'))),
    browser: (chosen) =>
      (browser ??= openBrowser({
        env,
        cacheFolder: folder,
        ...(chosen !== undefined && { chosen }),
        ...(early.browser && { early: early.browser }),
      })),
    expectArticles(count) {
      readers = readersFor(count);
    },
    readers: () => readers,
    expectPrints(count) {
      prints = count;
    },
    isLastPrint: () => --prints === 0,
    async close() {
      await Promise.all([...preparers.values()].map((p) => p.close()));
      await browser?.then(
        (b) => b.close(),
        () => {},
      );
      if (!browser) await early.browser?.close();
      if (preparers.size === 0) await early.reader?.terminate();
    },
  };
}

/** Articles that make up for the start of another thread. */
const WORTH = 8;
/** Memory (bytes) of the machine for each thread beyond the first. */
const EACH = 2 * 1024 ** 3;
/** More than these wait for the browser and the packer. */
const MOST = 4;

/** Says how many threads read: half of the cores, since the browser and the packing want the others. */
function readersFor(articles: number): number {
  const room = Math.floor(totalmem() / EACH);
  const wanted = Math.min(
    MOST,
    Math.floor(availableParallelism() / 2),
    Math.floor(articles / WORTH),
  );
  return Math.max(1, Math.min(wanted, room));
}

/** The formats of a run: what was asked for, else what the publication says. */
export function formatsOf(options: BuildOptions, configured: readonly Format[]): readonly Format[] {
  return options.formats ?? configured;
}
