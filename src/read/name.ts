import { relative, sep } from 'node:path';

/** Names a file as its writer knows it: from the project's root, with `/`. */
export function nameIn(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}
