import type { ServerResponse } from 'node:http';

/** Tells those who look at the preview what changes (HTML §9.2, server-sent events). */
export interface Stream {
  /**
   * Takes a listener in, and tells it how all stands.
   * @param article the id of the one that it looks at.
   */
  open(response: ServerResponse, article: string, state: unknown): void;
  send(event: string, data: unknown): void;
  /** Ids of the articles that somebody looks at. */
  inView(): ReadonlySet<string>;
  close(): void;
}

/** ms between two signs of life; some proxies and sleeping machines cut a quiet line. */
const SIGN = 20_000;
/** One person looks at a preview, in a few tabs. */
const MOST = 50;

/** Opens a stream without listeners. */
export function openStream(): Stream {
  const listeners = new Map<ServerResponse, string>();
  const timer = setInterval(() => {
    for (const response of listeners.keys()) response.write(':\n\n');
  }, SIGN).unref();
  const text = (event: string, data: unknown) =>
    `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
  return {
    open(response, article, state) {
      if (listeners.size >= MOST) listeners.keys().next().value?.end();
      listeners.set(response, article);
      response.on('close', () => listeners.delete(response));
      response.write(`retry: 500\n${text('state', state)}`);
    },
    send(event, data) {
      const told = text(event, data);
      for (const response of listeners.keys()) response.write(told);
    },
    inView: () => new Set(listeners.values()),
    close() {
      clearInterval(timer);
      for (const response of listeners.keys()) response.end();
      listeners.clear();
    },
  };
}
