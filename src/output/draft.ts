import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { open, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const NAME = /^\.[0-9a-f]{12}\.part$/u;

/** Drafts that are neither in their place nor removed. */
const pending = new Set<string>();
let watching = false;

/** A run that ends in the middle takes its drafts with it; one that is killed can't. */
function removeAtExit(): void {
  if (watching) return;
  watching = true;
  process.once('exit', () => {
    for (const draft of pending) rmSync(draft, { force: true });
  });
}

/**
 * Writes a file beside its target, flushed.
 * @returns the path of the draft.
 */
export async function writeDraft(target: string, bytes: Uint8Array): Promise<string> {
  const draft = join(dirname(target), `.${randomBytes(6).toString('hex')}.part`);
  removeAtExit();
  pending.add(draft);
  try {
    const file = await open(draft, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    return draft;
  } catch (error) {
    await dropDraft(draft);
    throw error;
  }
}

/** Removes a draft, where it is still there, and forgets it. */
export async function dropDraft(draft: string): Promise<void> {
  await rm(draft, { force: true });
  pending.delete(draft);
}

/** Removes the drafts that a killed run left in the output folder and in the folders of its web pages. */
export async function sweepDrafts(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const places = [folder, ...folders.map((name) => join(folder, name))];
  for (const place of places)
    for (const name of await readdir(place).catch(() => []))
      if (NAME.test(name)) await rm(join(place, name), { force: true }).catch(() => {});
}
