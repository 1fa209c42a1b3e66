import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

let found: string | undefined;

/**
 * Finds the folder of the installed package, where `templates/` and `lib/` stand, from the source tree
 * and from the bundle alike.
 * @throws where the package has been taken apart.
 */
export function packageRoot(): string {
  if (found) return found;
  let dir = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(dir, 'templates', 'article.liquid'))) {
    const up = dirname(dir);
    if (up === dir) throw new Error('The folder `templates` of Offprint is missing: reinstall it.');
    dir = up;
  }
  found = dir;
  return dir;
}
