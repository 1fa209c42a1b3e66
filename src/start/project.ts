import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { createArticle } from './article.ts';

/** What `init` did: the files that it wrote, and those that were there and were left alone. */
export interface StartedProject {
  readonly folder: string;
  readonly written: readonly string[];
  readonly kept: readonly string[];
}

/**
 * Starts a publication in a folder: `manuscript/publication.yml`, a first article, and a `.gitignore`
 * for the outputs. What exists is left alone.
 * @param today ISO date of the first article.
 */
export async function createProject(
  folder: string,
  { cwd, today }: { cwd: string; today: string },
): Promise<StartedProject> {
  const target = resolve(cwd, folder);
  const home = join(target, 'manuscript');
  await mkdir(home, { recursive: true });
  const written: string[] = [];
  const kept: string[] = [];
  const files: readonly (readonly [string, string])[] = [
    [join(home, 'publication.yml'), publication(basename(target))],
    [join(target, '.gitignore'), 'dist/\n'],
  ];
  for (const [path, text] of files)
    await writeFile(path, text, { flag: 'wx' }).then(
      () => written.push(path),
      (error: unknown) => {
        if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
        kept.push(path);
      },
    );
  const first = await createArticle('A first article', { cwd: target, today });
  if ('path' in first) written.push(first.path);
  else kept.push(join(home, 'a-first-article.md'));
  return { folder: target, written, kept };
}

const publication = (name: string) => `# The publication that the articles of this folder belong to.
name: ${JSON.stringify(name)}
language: en
page:
  size: A4
`;
