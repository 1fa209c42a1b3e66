import { lstat, mkdir, rename, rmdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Rendition } from '../model/rendition.ts';
import { dropDraft, writeDraft } from './draft.ts';
import { obstacleAt } from './obstacle.ts';

/** A rendition that is written beside its place, whole, and waits to be put there. */
interface Draft {
  readonly draft: string;
  readonly target: string;
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
export async function publish(
  folder: string,
  renditions: readonly Pick<Rendition, 'path' | 'bytes'>[],
): Promise<string[]> {
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
      drafts.push({ draft: await writeDraft(target, bytes), target });
    }
    for (const { draft, target } of drafts) {
      await rename(draft, target);
      await dropDraft(draft);
    }
  } catch (error) {
    for (const { draft } of drafts) await dropDraft(draft);
    // Only what is empty goes.
    for (const path of fresh) await rmdir(path).catch(() => {});
    throw error;
  }
  return drafts.map(({ target }) => target);
}
