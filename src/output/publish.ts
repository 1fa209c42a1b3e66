import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Rendition } from '../model/rendition.ts';

/** Writes a file whole or not at all: beside its target first, flushed, then renamed over it. */
async function writeWhole(target: string, bytes: Uint8Array): Promise<void> {
  const draft = join(dirname(target), `.${randomBytes(6).toString('hex')}.part`);
  try {
    const file = await open(draft, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/**
 * Publishes finished renditions into the output folder; the last good file of each stays until its
 * successor is complete.
 * @returns the absolute path of each.
 */
export async function publish(folder: string, renditions: readonly Rendition[]): Promise<string[]> {
  const paths: string[] = [];
  for (const { path, bytes } of renditions) {
    const target = resolve(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeWhole(target, bytes);
    paths.push(target);
  }
  return paths;
}
