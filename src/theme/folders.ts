import { readdir } from 'node:fs/promises';
import { isAbsolute, join, resolve, sep } from 'node:path';
import { closest } from 'fastest-levenshtein';
import { type Disk, openDisk } from '../disk.ts';
import type { TemplateFile } from '../render/engine.ts';

/** Where templates and a theme are looked for, the first folder that has a file winning. */
export interface Overlay {
  /** Folders of templates: the project's, the theme's, ours. */
  readonly templates: readonly string[];
  /** Folders of the theme's own files: the project's, ours. */
  readonly theme: readonly string[];
}

const readText = async (path: string, disk: Disk) => {
  const bytes = await disk.read(path, Number.POSITIVE_INFINITY);
  return typeof bytes === 'number' ? '' : Buffer.from(bytes).toString('utf8');
};

/** Names the themes in folders of templates, each once, sorted. */
export async function themeNames(folders: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(
    folders.map((folder) => readdir(join(folder, 'themes')).catch(() => [])),
  );
  return [...new Set(lists.flat())].sort();
}

/**
 * Finds the overlay for a theme: by name among the project's and our own, or by the path of a folder.
 * @returns the overlay, or what to tell where there is no such theme.
 */
export async function findOverlay(
  theme: string,
  project: string,
  ours: string,
  disk = openDisk(),
): Promise<{ overlay: Overlay } | { expected: string; note: string }> {
  const roots = [join(project, 'templates'), ours];
  const byPath = /[\\/]/u.test(theme) || isAbsolute(theme);
  const candidates = byPath
    ? [resolve(project, theme)]
    : roots.map((root) => join(root, 'themes', theme));
  const found: string[] = [];
  for (const folder of candidates) if ((await disk.kindOf(folder)) === 'folder') found.push(folder);
  if (found.length > 0)
    return { overlay: { templates: [roots[0]!, ...found, roots[1]!], theme: found } };
  const names = await themeNames(roots);
  return {
    expected: `Expected the name of a theme (${names.join(', ')}), found \`${theme}\``,
    note: `Did you mean \`${closest(theme, names)}\`? A theme is a folder in \`templates/themes\`.`,
  };
}

/** Reads every template of the overlay, by the name that `{% render %}` knows it by. */
export async function readTemplates(
  folders: readonly string[],
  disk = openDisk(),
): Promise<Map<string, TemplateFile>> {
  const templates = new Map<string, TemplateFile>();
  for (const folder of [...folders].reverse())
    await Promise.all(
      disk.names(folder, 'templates').map(async (name) => {
        const path = join(folder, name);
        const source = await readText(path, disk);
        templates.set(name.split(sep).join('/'), { path, source });
      }),
    );
  return new Map([...templates].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Reads one file of the theme, from the first folder that has it. */
export async function readThemeFile(
  folders: readonly string[],
  name: string,
  disk = openDisk(),
): Promise<TemplateFile | undefined> {
  for (const folder of folders) {
    const path = join(folder, name);
    const source = await readText(path, disk).catch(() => undefined);
    if (source !== undefined) return { path, source };
  }
  return undefined;
}

/** Names the files that a theme has, to suggest the nearest to a missing one. */
export async function themeFiles(folders: readonly string[]): Promise<string[]> {
  return (await Promise.all(folders.map((f) => readdir(f).catch(() => [])))).flat();
}
