import type { ConnectionTransport } from 'puppeteer-core/internal/common/ConnectionTransport.js';
import type { RunningBrowser } from './spawn.ts';

const END = 0;

/**
 * Carries the DevTools protocol over a browser's pipes: JSON messages, each ended by a zero byte.
 * Messages are given on at once, not on a later turn: there may be hundreds for one page.
 */
export function openPipe({ input, output }: RunningBrowser): ConnectionTransport {
  let parts: Buffer[] = [];
  const transport: ConnectionTransport = {
    send(message) {
      if (input.writable) input.write(`${message}\0`);
    },
    close() {},
  };
  output.on('data', (chunk: Buffer) => {
    let rest = chunk;
    for (let end = rest.indexOf(END); end !== -1; end = rest.indexOf(END)) {
      const last = rest.subarray(0, end);
      const message = (parts.length === 0 ? last : Buffer.concat([...parts, last])).toString();
      parts = [];
      rest = rest.subarray(end + 1);
      transport.onmessage?.(message);
    }
    if (rest.length > 0) parts.push(rest);
  });
  output.on('close', () => transport.onclose?.());
  return transport;
}
