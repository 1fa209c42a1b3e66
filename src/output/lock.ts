import { rmSync } from 'node:fs';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from '../alive.ts';
import { sweepDrafts } from './draft.ts';

const NAME = '.offprint-lock';

/** Gives the folder whose presence says that a build is writing. */
export const lockOf = (folder: string): string => join(folder, NAME);
/** A lock without an owner's note is left from a crash between two system calls. */
const UNSIGNED_MS = 5_000;

/** Says whether the lock's owner is gone; an owner on another machine is given the benefit of the doubt. */
async function isStale(lock: string): Promise<boolean> {
  const owner = await readFile(join(lock, 'owner'), 'utf8').catch(() => '');
  const [pid, host] = owner.split(' ');
  if (!pid) {
    const made = await stat(lock).catch(() => undefined);
    return made !== undefined && Date.now() - made.mtimeMs > UNSIGNED_MS;
  }
  return host === hostname() && !isAlive(Number(pid));
}

/** Gives the lock back, and does so by itself where the process ends before. */
function releaseOf(lock: string): () => Promise<void> {
  const atExit = () => rmSync(lock, { recursive: true, force: true });
  process.once('exit', atExit);
  return async () => {
    await rm(lock, { recursive: true, force: true });
    process.removeListener('exit', atExit);
  };
}

/**
 * Takes the output folder for this build; another build into the same folder waits for its turn.
 * @param onWait is told once where there is a wait.
 * @returns the function that gives the folder free again.
 * @throws where the folder can't be made or written to.
 */
export async function lockFolder(folder: string, onWait: () => void): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const lock = lockOf(folder);
  for (let told = false; ; ) {
    try {
      await mkdir(lock);
      await writeFile(join(lock, 'owner'), `${process.pid} ${hostname()}`);
      return releaseOf(lock);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    if (await isStale(lock)) {
      await sweepDrafts(folder);
      await rm(lock, { recursive: true, force: true });
      continue;
    }
    if (!told) onWait();
    told = true;
    await pause(100);
  }
}
