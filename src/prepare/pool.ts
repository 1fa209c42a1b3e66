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

/** Prepares articles in a thread of its own, which can be stopped. */
export interface Preparer {
  /** @throws where the thread itself breaks, which is a bug of ours and not the manuscript's. */
  prepare(request: PrepareRequest): Promise<Answer>;
  close(): Promise<void>;
}

interface Reply {
  readonly prepared?: SentPrepared;
  readonly error?: Error;
}

function ask(
  worker: Worker,
  request: PrepareRequest,
  milliseconds: number,
  fonts: Map<string, Uint8Array>,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const done = (settle: () => void) => {
      clearTimeout(timer);
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
    const timer = setTimeout(
      () => done(() => resolve({ kind: 'stopped', milliseconds })),
      milliseconds,
    );
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(request);
  });
}

/**
 * Opens the reading thread at once, so that it warms up while the caller looks for its files.
 * Requests are answered one after another; one that passes its time (ms) loses the thread, and the
 * next gets a new one.
 * @param early a thread that was started already.
 */
export function openPreparer(milliseconds: number, early?: Worker): Preparer {
  const start = () => startReader(join(packageRoot(), 'lib'));
  let worker: Worker | undefined = early ?? start();
  let queue: Promise<unknown> = Promise.resolve();
  const fonts = new Map<string, Uint8Array>();

  async function next(request: PrepareRequest): Promise<Answer> {
    worker ??= start();
    const current = worker;
    try {
      const answer = await ask(current, request, milliseconds, fonts);
      if (answer.kind === 'stopped') {
        worker = undefined;
        await current.terminate();
      }
      return answer;
    } catch (error) {
      worker = undefined;
      await current.terminate();
      throw error;
    }
  }

  return {
    prepare(request) {
      const answer = queue.then(() => next(request));
      queue = answer.catch(() => {});
      return answer;
    },
    async close() {
      await queue;
      await worker?.terminate();
    },
  };
}
