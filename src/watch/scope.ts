import { stat } from 'node:fs/promises';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import type { Job } from '../build/jobs.ts';
import type { Message } from '../model/message.ts';
import type { Watched } from './desk.ts';

/** The folders in which something may happen that concerns an article. */
export async function foldersOf(
  jobs: readonly Job[],
  paths: readonly string[],
  cwd: string,
): Promise<string[]> {
  const found = new Set<string>();
  for (const { root, manuscript, publication } of jobs) {
    found.add(root.folder).add(dirname(manuscript.path));
    if (root.publicationFile) found.add(dirname(root.publicationFile));
    if (/[\\/]/u.test(publication.theme)) found.add(resolve(root.folder, publication.theme));
  }
  for (const path of paths.length > 0 ? paths : ['.']) {
    const asked = resolve(cwd, path);
    if ((await stat(asked).catch(() => undefined))?.isDirectory()) found.add(asked);
  }
  return [...found];
}

/** The files that are looked at now and then, in case nobody tells of them. */
export function heartFiles(articles: ReadonlyMap<string, Watched>): string[] {
  const settings = [...articles.values()].flatMap(({ job }) => job.root.publicationFile ?? []);
  return [...new Set([...articles.keys(), ...settings])];
}

/** What no article can hang on: outputs, caches, and what tools keep beside a project. */
export function skipsIn(folders: readonly string[]): (path: string) => boolean {
  return (path) => {
    const name = basename(path);
    return (
      name.startsWith('.') ||
      name.endsWith('~') ||
      name === 'node_modules' ||
      path.split(sep).includes('node_modules') ||
      folders.some((folder) => path === folder || path.startsWith(folder + sep))
    );
  };
}

/** Tells of paths that are not there: there would be nothing to wait for. */
export async function missing(paths: readonly string[], cwd: string): Promise<Message[]> {
  const messages: Message[] = [];
  for (const path of paths)
    if (!(await stat(resolve(cwd, path)).catch(() => undefined)))
      messages.push({
        severity: 'error',
        file: relative(cwd, resolve(cwd, path)) || '.',
        ruleId: 'no-manuscript',
        reason: 'Expected a manuscript or a folder to watch, found no such file or folder',
        note: 'Check the path.',
      });
  return messages;
}

/** Tells that not all folders can be watched. */
export const tooMany = (count: number): Message => ({
  severity: 'warning',
  file: '.',
  ruleId: 'too-many-folders',
  reason: `Expected a project whose folders can all be watched, found more than ${count}`,
  note: 'Changes of pictures in the others are not noticed. Start in the folder of the publication, or close programs that watch files.',
});
