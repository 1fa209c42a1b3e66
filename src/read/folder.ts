import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { hasMarker } from './root.ts';

/** Folders that hold no manuscripts, whatever stands in them. */
const SKIPPED = new Set(['node_modules', 'dist', 'lib', 'templates']);
/** What a project says of itself at its root is no article. */
const ABOUT =
  /^(?:readme|changelog|license|licence|contributing|code_of_conduct|security)(?:\.[\w-]+)?\.(?:md|markdown|mdx)$/iu;

/** Says whether a file's name is a manuscript's. */
export function isMarkdown(path: string): boolean {
  return /^\.(?:md|markdown|mdx|qmd)$/iu.test(extname(path));
}

/**
 * Lists the manuscripts of a folder and all below it. Hidden folders, those of tools, and files whose
 * name begins with `_` (which other tools do not publish either) are passed over, and so are links to
 * folders, which may lead in circles.
 */
export async function listManuscripts(folder: string, top = true): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const about = top || hasMarker(entries.map((entry) => entry.name));
  const found: string[] = [];
  for (const entry of entries) {
    const { name } = entry;
    const path = join(folder, name);
    if (name.startsWith('.')) continue;
    if (entry.isDirectory()) {
      if (!SKIPPED.has(name)) found.push(...(await listManuscripts(path, false)));
      continue;
    }
    if (!isMarkdown(name) || name.startsWith('_') || (about && ABOUT.test(name))) continue;
    const isFile =
      entry.isFile() ||
      (await stat(path).then(
        (s) => s.isFile(),
        () => false,
      ));
    if (isFile) found.push(path);
  }
  return found;
}
