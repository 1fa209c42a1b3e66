import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TestProject } from 'vitest/node';
import { JAR } from './epubcheck-jar.ts';

// Java takes longer to start than to check twenty books: one program of it serves all test files. It is
// started by the first that asks.

declare module 'vitest' {
  interface ProvidedContext {
    /** The port on loopback that takes paths of books, one a line, and tells each again once it is checked. */
    readonly epubcheckPort: number;
  }
}

const RUNNER = join(import.meta.dirname, 'EpubcheckAll.java');
const OPTIONS = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-cp', JAR, RUNNER];

/** Opens the door to EPUBCheck for the run; what it gives closes it. */
export default async function serveEpubcheck({ provide }: TestProject): Promise<() => void> {
  let java: ChildProcessWithoutNullStreams | undefined;
  const waiting = new Map<string, Socket>();
  const sockets = new Set<Socket>();
  /** Ends the conversations, so that who waits is told. */
  const hangUp = () => {
    for (const socket of sockets) socket.destroy();
    waiting.clear();
    java = undefined;
  };

  const start = () => {
    const child = spawn('java', OPTIONS);
    const ended = () => {
      if (java === child) hangUp();
    };
    child.once('error', ended).once('exit', ended);
    child.stdin.on('error', ended);
    child.stderr.resume();
    createInterface(child.stdout).on('line', (book) => {
      waiting.get(book)?.write(`${book}\n`);
      waiting.delete(book);
    });
    return child;
  };

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).once('close', () => sockets.delete(socket));
    createInterface(socket).on('line', (book) => {
      waiting.set(book, socket);
      java ??= start();
      java.stdin.write(`${book}\n`);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server on a port has an address of this shape.
  provide('epubcheckPort', (server.address() as AddressInfo).port);
  return () => {
    java?.stdin.end();
    hangUp();
    server.close();
  };
}
