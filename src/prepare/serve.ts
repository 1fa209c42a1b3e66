import { parentPort } from 'node:worker_threads';
import { sendFonts } from './fonts-once.ts';
import { type PrepareRequest, prepareArticle } from './prepare.ts';

/**
 * Answers requests in the reading thread, for as long as it is let live.
 * @param afterFirst is called once, when the first answer is given.
 */
export function servePrepare(afterFirst?: () => void): void {
  let after = afterFirst;
  const sent = new Set<string>();
  parentPort?.on('message', async (request: PrepareRequest) => {
    try {
      parentPort?.postMessage({ prepared: sendFonts(await prepareArticle(request), sent) });
    } catch (cause) {
      const reason = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
      parentPort?.postMessage({ error: new Error(`Preparing ${request.path} broke: ${reason}`) });
    }
    after?.();
    after = undefined;
  });
}
