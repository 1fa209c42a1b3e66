import { mkdtempSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '../alive.ts';
import { contentKey } from '../cache.ts';

/** Two machines, or two containers, may share a temporary folder; a process id is one machine's own. */
const machine = contentKey(hostname()).slice(0, 6);
const OURS = new RegExp(`^offprint-browser-${machine}-(\\d+)-`, 'u');

/**
 * Makes the folder that a browser keeps its profile in, which is its working folder too. Its name says
 * whose it is: an owner that was killed leaves it behind.
 */
export function makeProfile(): string {
  return mkdtempSync(join(tmpdir(), `offprint-browser-${machine}-${process.pid}-`));
}

/** Says whether nobody owns a profile any more; in a container each run may have the same process id. */
async function isLeft(path: string, pid: number): Promise<boolean> {
  if (pid !== process.pid) return !isAlive(pid);
  const { mtimeMs } = await stat(path);
  return mtimeMs < Date.now() - process.uptime() * 1000;
}

/** Removes the profiles that killed runs on this machine have left. What can't be removed stays. */
export async function sweepProfiles(): Promise<void> {
  const folder = tmpdir();
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = Number(OURS.exec(name)?.[1]);
    if (!pid) continue;
    const path = join(folder, name);
    if (await isLeft(path, pid).catch(() => false))
      await rm(path, { recursive: true, force: true }).catch(() => {});
  }
}
