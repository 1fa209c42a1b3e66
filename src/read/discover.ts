import { stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import type { Message } from '../model/message.ts';
import { isMarkdown, listManuscripts } from './folder.ts';
import { safeName, slugOf } from './slug.ts';

/** A manuscript that was found. */
export interface Manuscript {
  /** Absolute. */
  readonly path: string;
  /** Stem of its outputs' names, unless its front matter gives another. */
  readonly slug: string;
}

/** The manuscripts of a run, sorted by path, and what was wrong with what was asked for. */
export interface Discovery {
  readonly manuscripts: readonly Manuscript[];
  readonly messages: readonly Message[];
}

/**
 * Finds the manuscripts that paths name: files, and folders with all below them. Nothing given:
 * `manuscript/` under `cwd` where there is one, else `cwd` itself. Reported: a path that is not there,
 * is no manuscript or holds none (`no-manuscript`), and two articles with one output name
 * (`same-name`), which are both left out.
 * @param writtenSlug is asked what the manuscripts themselves say where two would have one name.
 */
export async function discover(
  paths: readonly string[],
  cwd: string,
  writtenSlug: (path: string) => Promise<string | undefined>,
): Promise<Discovery> {
  const shown = (path: string) => relative(cwd, path).split('\\').join('/') || '.';
  const messages: Message[] = [];
  const found = new Set<string>();
  const complain = (path: string, reason: string, note: string) =>
    messages.push({ severity: 'error', file: shown(path), ruleId: 'no-manuscript', reason, note });

  for (const path of await asked(paths, cwd)) {
    const kind = await kindOf(path);
    if (kind === 'folder') {
      const inside = await listManuscripts(path);
      for (const manuscript of inside) found.add(manuscript);
      if (inside.length === 0)
        complain(
          path,
          'Expected a folder with manuscripts (`.md`), found none in it',
          'Name a manuscript or its folder; `offprint new "A headline"` starts one.',
        );
    } else if (kind === 'file' && isMarkdown(path)) found.add(path);
    else if (kind === undefined)
      complain(path, 'Expected a manuscript, found no such file or folder', 'Check the path.');
    else
      complain(
        path,
        'Expected a manuscript (`.md`, `.markdown`, `.mdx` or `.qmd`), found another kind of file',
        'Save the article as Markdown with the ending `.md`.',
      );
  }
  const sorted = [...found].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const all = await nameManuscripts(sorted, writtenSlug);
  const clashes = sameNames(all);
  for (const clash of clashes) messages.push(...clash.map((one) => sameName(one, clash, shown)));
  const refused = new Set(clashes.flat());
  return { manuscripts: all.filter((one) => !refused.has(one)), messages };
}

/** Names manuscripts after their files; where two would have one name, what they say themselves counts. */
async function nameManuscripts(
  paths: readonly string[],
  writtenSlug: (path: string) => Promise<string | undefined>,
): Promise<readonly Manuscript[]> {
  const all = paths.map((path): Manuscript => ({ path, slug: slugOf(path) }));
  const alike = new Set(sameNames(all).flat());
  return Promise.all(
    all.map(async (one) => {
      if (!alike.has(one)) return one;
      const slug = await writtenSlug(one.path);
      return { ...one, slug: (slug && safeName(slug)) || one.slug };
    }),
  );
}

async function asked(paths: readonly string[], cwd: string): Promise<readonly string[]> {
  if (paths.length > 0) return paths.map((path) => resolve(cwd, path));
  const home = resolve(cwd, 'manuscript');
  return [(await kindOf(home)) === 'folder' ? home : resolve(cwd)];
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'other' | undefined> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return 'folder';
    return found.isFile() ? 'file' : 'other';
  } catch {
    return undefined;
  }
}

/** Names that a file system without regard to case takes for one. */
function sameNames(all: readonly Manuscript[]): readonly (readonly Manuscript[])[] {
  const groups = new Map<string, Manuscript[]>();
  for (const one of all) {
    const name = one.slug.toLowerCase();
    const group = groups.get(name);
    if (group) group.push(one);
    else groups.set(name, [one]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function sameName(
  one: Manuscript,
  clash: readonly Manuscript[],
  shown: (path: string) => string,
): Message {
  const others = clash.filter((other) => other !== one).map(({ path }) => `\`${shown(path)}\``);
  return {
    severity: 'error',
    file: shown(one.path),
    ruleId: 'same-name',
    reason: `Expected a name of its own, found \`${one.slug}\`, which ${others.join(' and ')} would have too`,
    note: 'Rename one of them, or give it another `slug` in its front matter.',
  };
}
