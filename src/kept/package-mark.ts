import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { contentKey } from '../cache.ts';
import { VERSION } from '../version.ts';

/** Gives the files below a folder that decide what is made. */
const filesIn = (folder: string, wanted: RegExp, recursive: boolean) =>
  readdirSync(folder, { recursive, encoding: 'utf8' })
    .filter((name) => wanted.test(name))
    .sort()
    .map((name) => join(folder, name));

/**
 * Hashes what tells one installed program from another: its version, and size and time of its code, its
 * templates and its list of fonts.
 * @param root the package's folder.
 */
export function packageMark(root: string): string {
  const files = [
    ...filesIn(join(root, 'lib'), /\.cjs$/u, false),
    ...filesIn(join(root, 'lib', 'fonts'), /\.json$/u, false),
    ...filesIn(join(root, 'templates'), /\.(?:liquid|css|yml)$/u, true),
  ];
  const stats = files.flatMap((file) => {
    const { size, mtimeMs } = statSync(file);
    return [file, `${size} ${mtimeMs}`];
  });
  return contentKey(VERSION, ...stats);
}
