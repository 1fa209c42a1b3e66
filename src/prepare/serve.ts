import { parentPort } from 'node:worker_threads';
import { type PrepareRequest, prepareArticle } from './prepare.ts';

/** Answers requests in the reading thread, for as long as it is let live. */
export function servePrepare(): void {
  parentPort?.on('message', async (request: PrepareRequest) => {
    try {
      parentPort?.postMessage({ prepared: await prepareArticle(request) });
    } catch (cause) {
      const reason = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
      parentPort?.postMessage({ error: new Error(`Preparing ${request.path} broke: ${reason}`) });
    }
  });
}
