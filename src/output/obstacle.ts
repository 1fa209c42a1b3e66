import { lstat } from 'node:fs/promises';
import { join } from 'node:path';

/** Something of another kind stands where a publication is to be written. */
export class ObstacleError extends Error {
  override readonly name = 'ObstacleError';
  constructor(
    message: string,
    /** As the system would say it. */
    readonly code: 'ENOTDIR' | 'EISDIR' | 'ELOOP',
  ) {
    super(message);
  }
}

/**
 * Finds what stands in the way of a file: something that is no folder where a folder is wanted, a link
 * that would lead out of the output folder, or a folder where the file is wanted.
 * @param path with `/`, inside the output folder.
 */
export async function obstacleAt(folder: string, path: string): Promise<ObstacleError | undefined> {
  const steps = path.split('/');
  for (const [i, step] of steps.entries()) {
    const here = join(folder, ...steps.slice(0, i), step);
    const found = await lstat(here).catch(() => undefined);
    if (!found) return undefined;
    const last = i === steps.length - 1;
    if (last && found.isDirectory())
      return new ObstacleError(
        `Expected to write \`${path}\`, found a folder of that name`,
        'EISDIR',
      );
    // A link in the place of the file itself is replaced, and what it leads to stays.
    if (last || found.isDirectory()) continue;
    return found.isSymbolicLink()
      ? new ObstacleError(`Expected the folder \`${step}\` to write to, found a link`, 'ELOOP')
      : new ObstacleError(`Expected the folder \`${step}\` to write to, found a file`, 'ENOTDIR');
  }
  return undefined;
}
