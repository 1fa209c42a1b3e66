import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Socket } from 'node:net';
import { resolve } from 'node:path';
import type { Environment } from '../cache.ts';
import { flagsOf, type Launch } from './launch.ts';
import { makeProfile } from './profile.ts';
import { readChoice } from './record.ts';
import { surroundingsOf } from './surroundings.ts';

/** A browser's process with its pipes. */
export interface RunningBrowser {
  readonly launch: Launch;
  readonly process: ChildProcess;
  /** Takes what we say. */
  readonly input: Socket;
  /** Gives what the browser says. */
  readonly output: Socket;
  /** Keeps Node from ending while the browser is at work; without it the browser holds nothing up. */
  hold(): void;
  /** Its own last word on what went wrong: a line of its standard error, or nothing. */
  complaint(): string;
  /** Kills it with all its children, and removes its profile. */
  close(): Promise<void>;
}

/** A browser that was started before it was known to be wanted. */
export interface EarlyBrowser extends RunningBrowser {
  readonly version: string;
}

const COMPLAINT = 4096;
/** Its children may still be writing for some milliseconds. */
const REMOVAL = { recursive: true, force: true, maxRetries: 8, retryDelay: 25 } as const;

/** Kills a process group, so that no renderer outlives its browser. */
function kill(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', `${child.pid}`, '/T', '/F'], { windowsHide: true });
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** Picks from a browser's log the line that ended it, without process ids, times and places in its source. */
function lastWord(log: string): string {
  const lines = log.split('\n').filter((line) => line.trim() !== '');
  const fatal = lines.find((line) => line.includes(':FATAL:')) ?? lines.at(-1) ?? '';
  return fatal
    .replace(/^\[[^\]]*\]\s*/u, '')
    .trim()
    .slice(0, 300);
}

function pipe(child: ChildProcess, index: 2 | 3 | 4): Socket {
  const stream = child.stdio[index];
  if (!(stream instanceof Socket)) throw new Error(`The browser's pipe ${index} is missing.`);
  return stream;
}

/**
 * Starts a browser in a process group and a fresh profile of its own. Never throws for a path that can't
 * be run: the pipes end, and `complaint` says why.
 */
export function startBrowser(launch: Launch, env: Environment): RunningBrowser {
  const folder = makeProfile();
  const child = spawn(resolve(launch.path), flagsOf(launch, folder), {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    cwd: folder,
    env: surroundingsOf(env, launch.env, folder),
    // On POSIX its own process group: Ctrl-C goes to us, and we end it.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const [errors, input, output] = [pipe(child, 2), pipe(child, 3), pipe(child, 4)];
  let said = '';
  errors.setEncoding('utf8');
  errors.on('data', (text) => {
    said = (said + text).slice(-COMPLAINT);
  });
  for (const stream of [errors, input, output]) stream.on('error', () => {});
  const ended = new Promise<void>((done) => {
    child.once('close', () => done());
    child.once('error', (error) => {
      said += error.message;
      done();
    });
  });
  const atExit = () => {
    kill(child);
    try {
      rmSync(folder, REMOVAL);
    } catch {
      // The next run sweeps it away; how this one ends is not to be changed by it.
    }
  };
  process.once('exit', atExit);
  const held = [child, errors, input, output];
  for (const handle of held) handle.unref();
  let closing: Promise<void> | undefined;
  const stop = async () => {
    for (const handle of held) handle.ref();
    kill(child);
    for (const stream of [errors, input, output]) stream.destroy();
    await ended;
    process.removeListener('exit', atExit);
    await rm(folder, REMOVAL).catch(() => {}); // the next run sweeps it away
  };
  return {
    launch,
    process: child,
    input,
    output,
    hold() {
      for (const handle of held) handle.ref();
    },
    complaint: () => lastWord(said),
    close() {
      closing ??= stop();
      return closing;
    },
  };
}

/**
 * Starts the browser that the last run used, before anything else is loaded: its start is half of a short
 * build. Nothing where no run has proved one; an `OFFPRINT_BROWSER` other than the last run's has a record
 * of its own. `openBrowser` adopts it, or closes it where another is wanted.
 */
export function earlyBrowser(env: Environment, cacheFolder: string): EarlyBrowser | undefined {
  try {
    const proof = readChoice(cacheFolder, env.OFFPRINT_BROWSER ?? '');
    return proof && { ...startBrowser(proof.launch, env), version: proof.version };
  } catch {
    return undefined; // `openBrowser` finds the reason, and says it.
  }
}
