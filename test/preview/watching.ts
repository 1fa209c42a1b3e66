import { type ChildProcess, spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { WatchEvent } from '../../src/watch/events.ts';

const cli = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'lib', 'cli.cjs');

/** A watch that runs. */
export interface Watching {
  readonly address: string;
  readonly child: ChildProcess;
  readonly events: readonly WatchEvent[];
  /** Waits for an event of a kind that was not waited for before. */
  next<Type extends WatchEvent['type']>(
    type: Type,
    fits?: (event: Extract<WatchEvent, { type: Type }>) => boolean,
  ): Promise<Extract<WatchEvent, { type: Type }>>;
  /** Ends it as Ctrl-C does, and gives its exit code. */
  stop(): Promise<number | null>;
}

/** Starts the real command in a folder and waits until it watches. */
export async function startWatch(folder: string, args: readonly string[] = []): Promise<Watching> {
  const child = spawn(process.execPath, [cli, 'watch', '--json', ...args], {
    cwd: folder,
    env: { ...process.env, OFFPRINT_BROWSER: 'npm' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const events: WatchEvent[] = [];
  const unread: WatchEvent[] = [];
  let wake: () => void = () => {};
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    const event: WatchEvent = JSON.parse(line);
    events.push(event);
    unread.push(event);
    wake();
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  ended.then(() => wake());

  const next: Watching['next'] = async (type, fits = () => true) => {
    type Wanted = Extract<WatchEvent, { type: typeof type }>;
    const isWanted = (event: WatchEvent): event is Wanted =>
      event.type === type && fits(event as Wanted); // its type says so
    for (;;) {
      const at = unread.findIndex(isWanted);
      const found = unread[at];
      if (found) {
        unread.splice(0, at + 1);
        if (isWanted(found)) return found;
      }
      if (child.exitCode !== null) throw new Error(`watch ended: ${said}${JSON.stringify(events)}`);
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  const { address } = await next('watching');
  return {
    address,
    child,
    events,
    next,
    async stop() {
      child.kill('SIGINT');
      return ended;
    },
  };
}
