import { createServer, type RequestListener, type Server } from 'node:http';

/** The port that is tried first where none is asked for. */
const FIRST = 4321;
/** Ports that are tried one after the other. */
const TRIES = 40;

/** Servers on both loopback addresses, and their port. */
export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

function listen(answer: RequestListener, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer({ maxHeaderSize: 16_384, requestTimeout: 30_000 }, answer);
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** Listens on 127.0.0.1 and, where there is one, ::1; nothing but this machine can reach either. */
async function listenAt(answer: RequestListener, port: number): Promise<Listening> {
  const servers = [await listen(answer, port, '127.0.0.1')];
  const address = servers[0]?.address();
  const given = typeof address === 'object' && address ? address.port : port;
  try {
    servers.push(await listen(answer, given, '::1'));
  } catch (error) {
    // Where ::1 is another program's, `localhost` would lead there.
    if (codeOf(error) === 'EADDRINUSE') {
      await Promise.all(servers.map(end));
      throw error;
    }
  }
  return { port: given, close: async () => void (await Promise.all(servers.map(end))) };
}

const end = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/**
 * Listens on the port that is asked for, or on 4321 or the next that is free.
 * @throws the system's error where none can be had.
 */
export async function listenOnLoopback(answer: RequestListener, port?: number): Promise<Listening> {
  if (port !== undefined) return listenAt(answer, port);
  for (let tried = FIRST; ; tried++)
    try {
      return await listenAt(answer, tried);
    } catch (error) {
      const busy = ['EADDRINUSE', 'EACCES'].includes(codeOf(error));
      if (!busy || tried - FIRST >= TRIES) throw error;
    }
}
