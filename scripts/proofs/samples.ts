import { cp, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { parseDocument } from 'yaml';

/** What is proofed: a project, and those of its manuscripts that were asked for. */
export interface Samples {
  readonly project: string;
  /** Relative to the project. */
  readonly paths: readonly string[];
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Finds the project of a manuscript or folder: the nearest folder above with a publication.yml, or its own. */
async function projectOf(path: string): Promise<string> {
  const start = (await stat(path)).isDirectory() ? path : dirname(path);
  for (let at = start; ; at = dirname(at)) {
    if (await exists(join(at, 'publication.yml'))) return at;
    if (dirname(at) === at) return start;
  }
}

/** Sorts what was asked for by its projects. */
export async function findSamples(paths: readonly string[]): Promise<Samples[]> {
  const found = new Map<string, string[]>();
  for (const path of paths.map((p) => resolve(p))) {
    const project = await projectOf(path);
    found.set(project, [...(found.get(project) ?? []), relative(project, path) || '.']);
  }
  return [...found].map(([project, own]) => ({ project, paths: own }));
}

const LEFT_OUT = new Set(['node_modules', 'dist', 'lib', '.git']);

/**
 * Copies a project and sets its page: the size is the publication's to choose, not the command's.
 * @returns the folder of the copy.
 */
export async function copyWithPage(
  { project }: Samples,
  size: string,
  theme: string | undefined,
  under: string,
): Promise<string> {
  const copy = join(under, size.replace(/[^\w.-]+/gu, '-'), basename(project));
  await mkdir(copy, { recursive: true });
  for (const name of await readdir(project))
    if (!LEFT_OUT.has(name)) await cp(join(project, name), join(copy, name), { recursive: true });
  const file = join(copy, 'publication.yml');
  const settings = parseDocument(await readFile(file, 'utf8').catch(() => '{}'));
  settings.setIn(['page', 'size'], size);
  if (theme !== undefined) settings.set('theme', theme);
  await writeFile(file, settings.toString());
  return copy;
}
