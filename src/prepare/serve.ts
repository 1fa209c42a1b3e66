import { parentPort } from 'node:worker_threads';
import { type PrepareRequest, prepareArticle } from './prepare.ts';

/**
 * Answers requests in the reading thread, for as long as it is let live.
 * @param afterFirst is called once, when the first answer is given.
 */
export function servePrepare(afterFirst?: () => void): void {
  let after = afterFirst;
  parentPort?.on('message', async (request: PrepareRequest) => {
    try {
      parentPort?.postMessage({ prepared: await prepareArticle(request) });
    } catch (cause) {
      const reason = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
      parentPort?.postMessage({ error: new Error(`Preparing ${request.path} broke: ${reason}`) });
    }
    after?.();
    after = undefined;
  });
}
