import { randomBytes } from 'node:crypto';
import { lstat, mkdir, open, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Rendition } from '../model/rendition.ts';
import { obstacleAt } from './obstacle.ts';

/** A rendition that is written beside its place, whole, and waits to be put there. */
interface Draft {
  readonly draft: string;
  readonly target: string;
}

/** Writes a file beside its target, flushed. */
async function writeDraft(target: string, bytes: Uint8Array): Promise<Draft> {
  const draft = join(dirname(target), `.${randomBytes(6).toString('hex')}.part`);
  try {
    const file = await open(draft, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    return { draft, target };
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Makes the folder of a rendition, and says whether it was not there before. */
async function makeFolderOf(target: string): Promise<boolean> {
  const folder = dirname(target);
  const fresh = !(await lstat(folder).catch(() => undefined));
  await mkdir(folder, { recursive: true });
  return fresh;
}

/**
 * Publishes finished renditions into the output folder, all of them or none: the last good files stay
 * until each successor is complete. Nothing is written through a link inside the folder.
 * @returns the absolute path of each.
 * @throws where something stands in the way, and names it.
 */
export async function publish(folder: string, renditions: readonly Rendition[]): Promise<string[]> {
  const drafts: Draft[] = [];
  const fresh: string[] = [];
  try {
    for (const { path } of renditions) {
      const obstacle = await obstacleAt(folder, path);
      if (obstacle) throw obstacle;
    }
    for (const { path, bytes } of renditions) {
      const target = resolve(folder, path);
      if (await makeFolderOf(target)) fresh.push(dirname(target));
      drafts.push(await writeDraft(target, bytes));
    }
    for (const { draft, target } of drafts) await rename(draft, target);
  } catch (error) {
    for (const { draft } of drafts) await rm(draft, { force: true });
    // Only what is empty goes.
    for (const path of fresh) await rmdir(path).catch(() => {});
    throw error;
  }
  return drafts.map(({ target }) => target);
}
