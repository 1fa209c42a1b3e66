import { stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Job } from '../build/jobs.ts';
import { readManuscript } from '../read/manuscript.ts';

/** ms for which a file may be empty or away while it is saved: editors empty it first, or put another in its place. */
const SAVING = 300;
const STEP = 20;

/** Waits until something holds of a file, for as long as a save may take, and says whether it does. */
async function comesTrue(holds: () => Promise<boolean>): Promise<boolean> {
  for (let waited = 0; waited < SAVING; waited += STEP) {
    if (await holds()) return true;
    await pause(STEP);
  }
  return holds();
}

const sizeOf = async (path: string) => (await stat(path).catch(() => undefined))?.size;

/** Says whether one of several files has gone for good. */
export async function hasGone(paths: ReadonlySet<string>): Promise<boolean> {
  for (const path of paths)
    if (!(await comesTrue(async () => (await sizeOf(path)) !== undefined))) return true;
  return false;
}

/** Reads a manuscript's text once it has been saved; empty where it can't be read, which its build tells. */
export async function readText({ manuscript: { path }, publication }: Job): Promise<string> {
  await comesTrue(async () => ((await sizeOf(path)) ?? 0) > 0);
  const limit = publication.limits.manuscript * 1024 * 1024;
  return readManuscript(path, limit).then(
    ({ value }) => String(value),
    () => '',
  );
}
