import { constants } from 'node:fs';
import { copyFile, link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What became of a manuscript that was to be written. */
export type Saved =
  | { readonly state: 'written'; readonly backup?: string }
  | { readonly state: 'same' }
  /** Another is there, and was left. */
  | { readonly state: 'kept' };

const isThere = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST';

/**
 * Writes a manuscript, whole or not at all. One that is there already is left unless `force` is given,
 * and then kept beside it as `name.md.bak`, or `name.md.bak.2`: no backup is ever lost.
 */
export async function saveManuscript(path: string, text: string, force: boolean): Promise<Saved> {
  await mkdir(dirname(path), { recursive: true });
  const there = await readFile(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (there?.equals(Buffer.from(text))) return { state: 'same' };
  if (there && !force) return { state: 'kept' };
  const draft = `${path}.${process.pid}.part`;
  try {
    const file = await open(draft, 'w');
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    if (!there) {
      // Unlike a rename, a link takes the place of no file that another has written meanwhile.
      await link(draft, path).catch(async (error: unknown) => {
        if (isThere(error)) throw error;
        await copyFile(draft, path, constants.COPYFILE_EXCL);
      });
      return { state: 'written' };
    }
    const backup = await backUp(path);
    await rename(draft, path);
    return { state: 'written', backup };
  } catch (error) {
    if (isThere(error)) return { state: 'kept' };
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function backUp(path: string): Promise<string> {
  for (let number = 1; ; number++) {
    const backup = number === 1 ? `${path}.bak` : `${path}.bak.${number}`;
    try {
      await copyFile(path, backup, constants.COPYFILE_EXCL);
      return backup;
    } catch (error) {
      if (!isThere(error)) throw error;
    }
  }
}
