import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const NAME = '.offprint-lock';

/** Gives the folder whose presence says that a build is writing. */
export const lockOf = (folder: string): string => join(folder, NAME);
/** A lock without an owner's note is left from a crash between two system calls. */
const UNSIGNED_MS = 5_000;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: the process lives, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

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
      return () => rm(lock, { recursive: true, force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    if (await isStale(lock)) {
      await rm(lock, { recursive: true, force: true });
      continue;
    }
    if (!told) onWait();
    told = true;
    await pause(100);
  }
}
