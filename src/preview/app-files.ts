import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { ServedFile } from './shelf.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The faces that the page is set in, of those that ship for articles. */
const FACES: Readonly<Record<string, string>> = {
  '/sans-400.ttf': 'source-sans-3-400.ttf',
  '/sans-600.ttf': 'source-sans-3-600.ttf',
  '/serif-600.ttf': 'source-serif-4-600.ttf',
  '/mono-400.ttf': 'source-code-pro-400.ttf',
};

/**
 * Reads the preview's own page from the package's `lib`, each file under the address that it is asked for
 * by: what is not in this table is not there.
 */
export async function readAppFiles(lib: string): Promise<ReadonlyMap<string, ServedFile>> {
  const files = new Map<string, ServedFile>();
  const folder = join(lib, 'preview');
  for (const name of await readdir(folder)) {
    const mediaType = TYPES[extname(name)];
    if (!mediaType) continue;
    const bytes = await readFile(join(folder, name));
    files.set(name === 'index.html' ? '/' : `/${name}`, { mediaType, bytes });
  }
  for (const [address, name] of Object.entries(FACES))
    files.set(address, { mediaType: 'font/ttf', bytes: await readFile(join(lib, 'fonts', name)) });
  return files;
}
