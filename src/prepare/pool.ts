import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { packageRoot } from '../package-root.ts';
import { receiveFonts, type SentPrepared } from './fonts-once.ts';
import type { Prepared, PrepareRequest } from './prepare.ts';
import { startReader } from './thread.ts';

/** What came of asking: the prepared article, or that its time ran out. */
export type Answer =
  | { readonly kind: 'prepared'; readonly prepared: Prepared }
  | { readonly kind: 'stopped'; readonly milliseconds: number };

/** Prepares articles in threads of their own, which can be stopped. */
export interface Preparer {
  /** @throws where the thread itself breaks, which is a bug of ours and not the manuscript's. */
  prepare(request: PrepareRequest): Promise<Answer>;
  close(): Promise<void>;
}

interface Reply {
  readonly prepared?: SentPrepared;
  readonly error?: Error;
}

interface Terms {
  readonly milliseconds: number;
  readonly fonts: Map<string, Uint8Array>;
  readonly signal: AbortSignal | undefined;
}

function ask(
  worker: Worker,
  request: PrepareRequest,
  { milliseconds, fonts, signal }: Terms,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const done = (settle: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      settle();
    };
    const onMessage = ({ prepared, error }: Reply) =>
      done(() =>
        prepared
          ? resolve({ kind: 'prepared', prepared: receiveFonts(prepared, fonts) })
          : reject(error),
      );
    const onError = (cause: unknown) =>
      done(() => reject(new Error(`Reading ${request.path} broke`, { cause })));
    const onExit = () => done(() => reject(new Error(`Reading ${request.path} ended early`)));
    const onAbort = () => done(() => reject(signal?.reason));
    const timer = setTimeout(
      () => done(() => resolve({ kind: 'stopped', milliseconds })),
      milliseconds,
    );
    signal?.addEventListener('abort', onAbort, { once: true });
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(request);
  });
}

/** Who reads, and for how long. */
export interface PreparerOptions {
  /** ms that one article may take. */
  readonly milliseconds: number;
  /** A thread that was started already. */
  readonly early?: Worker | undefined;
  /** Threads at most; another than the first is started once articles wait for one. */
  readonly threads?: number;
  /** Stops all reading at once: what is under way, and what waits, rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Opens the reading threads, the first at once, so that it warms up while the caller looks for its files.
 * A request goes to the first thread that is free; one that passes its time loses its thread, the others go
 * on, and a new one takes its place.
 */
export function openPreparer(options: PreparerOptions): Preparer {
  const { milliseconds, early, threads = 1, signal } = options;
  const start = () => startReader(join(packageRoot(), 'lib'));
  const fonts = new Map<string, Uint8Array>();
  const free: Worker[] = [early ?? start()];
  const busy = new Set<Worker>();
  /** Told of the thread that has come free, or of none where all reading is stopped. */
  const waiting: ((worker: Worker | undefined) => void)[] = [];
  let underway: Promise<unknown> = Promise.resolve();

  function take(): Promise<Worker | undefined> | Worker {
    const worker = free.pop() ?? (busy.size < threads ? start() : undefined);
    if (!worker) return new Promise((resolve) => waiting.push(resolve));
    busy.add(worker);
    return worker;
  }

  function give(worker: Worker): void {
    const next = waiting.shift();
    if (next) next(worker);
    else {
      busy.delete(worker);
      free.push(worker);
    }
  }

  async function lose(worker: Worker): Promise<void> {
    busy.delete(worker);
    const next = waiting.shift();
    if (next) {
      const fresh = start();
      busy.add(fresh);
      next(fresh);
    }
    await worker.terminate();
  }

  signal?.addEventListener(
    'abort',
    () => {
      for (const next of waiting.splice(0)) next(undefined);
    },
    { once: true },
  );

  async function prepare(request: PrepareRequest): Promise<Answer> {
    const worker = await take();
    if (!worker || signal?.aborted) {
      if (worker) await lose(worker);
      throw signal?.reason;
    }
    try {
      const answer = await ask(worker, request, { milliseconds, fonts, signal });
      if (answer.kind === 'stopped') await lose(worker);
      else give(worker);
      return answer;
    } catch (error) {
      await lose(worker);
      throw error;
    }
  }

  return {
    prepare(request) {
      const answer = prepare(request);
      // What was answered must not be held by those that wait for it.
      underway = Promise.allSettled([underway, answer]).then(() => {});
      return answer;
    },
    async close() {
      await underway;
      await Promise.all([...free, ...busy].map((worker) => worker.terminate()));
    },
  };
}
