import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { stemOfHeadline } from '../read/slug.ts';

/** The manuscript that was started, or why none was. */
export type Started =
  | { readonly path: string }
  | { readonly reason: string; readonly note: string };

const isFolder = (path: string) =>
  stat(path).then(
    (s) => s.isDirectory(),
    () => false,
  );

/** Writes a YAML string that holds any headline: JSON's form is YAML's double-quoted one. */
const quoted = (text: string) => JSON.stringify(text);

/**
 * Starts an article: a manuscript with its front matter filled in as far as it is known, in
 * `manuscript/` where there is one, else in `cwd`. An existing file is left alone.
 * @param today ISO date for `published`.
 */
export async function createArticle(
  headline: string,
  { cwd, today }: { cwd: string; today: string },
): Promise<Started> {
  const home = resolve(cwd, 'manuscript');
  const folder = (await isFolder(home)) ? home : cwd;
  const path = join(folder, `${stemOfHeadline(headline) || 'article'}.md`);
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(path, manuscript(headline, today), { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    return {
      reason: `Expected a new file, found \`${path}\``,
      note: 'Choose another headline, or move the file away.',
    };
  }
  return { path };
}

function manuscript(headline: string, today: string): string {
  return `---
headline: ${quoted(headline)}
deck:
byline:
dateline:
  place:
published: ${today}
language: en
---

Begin here.
`;
}
