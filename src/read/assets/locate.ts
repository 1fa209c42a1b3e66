import { realpath } from 'node:fs/promises';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import type { Disk } from '../../disk.ts';
import { nearest } from '../nearest.ts';
import { plainStem } from '../path-language.ts';
import type { ProjectRoot } from '../root.ts';
import { type Address, shorten } from './address.ts';
import { type ImageFinding, refused } from './refusal.ts';

/** The file that an address leads to, by its real path, or why there is none. */
export type Located =
  | { readonly found: true; readonly path: string; readonly findings: readonly ImageFinding[] }
  | { readonly found: false; readonly finding: ImageFinding };

type PathAddress = Extract<Address, { kind: 'relative' | 'site' }>;

const within = (path: string, folder: string) =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

const outside = (written: string): Located => ({
  found: false,
  finding: refused(
    'outside-project',
    `Expected an image of this project, found \`${shorten(written)}\`, which is outside the project`,
    'Put the picture beside the article, or name the site that it belongs to with `--root`.',
  ),
});

/** A folder that paths begin at, and the one that they may not lead out of. */
interface Base {
  readonly base: string;
  readonly bound: string;
}

/**
 * Lists where a path may begin. A relative one begins at the article, else, as other tools have it, in
 * the folder of the article's name beside it, or at the site's root.
 */
function basesOf(address: PathAddress, article: string, root: ProjectRoot): readonly Base[] {
  const site = root.siteFolders.map((folder) => ({ base: folder, bound: folder }));
  if (address.kind === 'site') return site;
  const home = dirname(article);
  const bound = root.folder;
  return [{ base: home, bound }, { base: join(home, plainStem(article)), bound }, ...site];
}

/**
 * Finds the file of an image. A relative path must stay within the project, a path from the site's
 * root within the folder in which it is looked up, and in either case the real path does too, so that
 * no link leads out. Where there is no such file, names that differ only in case or in their Unicode
 * form are taken, with a warning where case decides.
 */
export async function locate(
  address: PathAddress,
  written: string,
  article: string,
  { root, disk }: { readonly root: ProjectRoot; readonly disk: Disk },
): Promise<Located> {
  const bases = basesOf(address, article, root);
  const [first] = bases;
  if (first && !within(resolve(first.base, address.path), first.bound)) return outside(written);
  for (const text of new Set([address.path, address.literal]))
    for (const { base, bound } of bases) {
      const target = resolve(base, text);
      if (!within(target, bound)) continue;
      const match = await findFile(target, bound, disk);
      if (!match) continue;
      const real = await disk.real(match.path);
      const bounds = [bound, root.folder].map((folder) => realpath(folder).catch(() => folder));
      const inside = (await Promise.all(bounds)).some((folder) => within(real, folder));
      if (!inside) return outside(written);
      const actual = relative(bound, match.path).split(sep).join('/');
      const findings =
        match.byCase || changedCase(real, target) ? [otherCase(written, actual)] : [];
      return { found: true, path: real, findings };
    }
  // A path of this machine is not one of the site.
  if (address.kind === 'site' && (await disk.kindOf(`/${address.path}`)) !== undefined)
    return outside(written);
  const near = nearestFile(bases, address.path, disk);
  return {
    found: false,
    finding: refused(
      'missing-image',
      `Expected an image at \`${shorten(written)}\`, found no such file`,
      near !== undefined
        ? `Did you mean \`${shorten(near)}\`?`
        : address.kind === 'site'
          ? 'Check the path; one that begins with `/` is looked up from the root of the site (`--root`).'
          : 'Check the path; it begins at the folder of the article.',
    ),
  };
}

/** Names of a folder that are compared; a folder of all pictures of a site has thousands. */
const MOST = 5000;

/** Finds the picture beside where the missing one should be whose name is nearest to its own. */
function nearestFile(bases: readonly Base[], path: string, disk: Disk): string | undefined {
  const { dir, base: name } = posix.parse(path);
  for (const { base, bound } of bases) {
    const folder = resolve(base, dir);
    if (!within(folder, bound)) continue;
    const near = nearest(name, disk.names(folder, 'pictures').slice(0, MOST));
    if (near !== undefined) return posix.join(dir, near);
  }
  return undefined;
}

interface Match {
  readonly path: string;
  readonly byCase: boolean;
}

/** Finds a file by its path, or by one that differs in Unicode form or case. */
async function findFile(target: string, bound: string, disk: Disk): Promise<Match | undefined> {
  const isFile = async (path: string) => (await disk.kindOf(path)) === 'file';
  if (await isFile(target)) return { path: target, byCase: false };
  let at = bound;
  let byCase = false;
  for (const part of relative(bound, target).split(sep)) {
    const names = disk.names(at, `like ${part}`);
    const form = part.normalize('NFC');
    const same =
      names.find((name) => name === part) ?? names.find((n) => n.normalize('NFC') === form);
    const name = same ?? names[0];
    if (name === undefined) return undefined;
    byCase ||= same === undefined;
    at = join(at, name);
  }
  return (await isFile(at)) ? { path: at, byCase } : undefined;
}

/** A file system without regard to case gives the file; its real path tells its name. */
function changedCase(real: string, target: string): boolean {
  const [a, b] = [real.normalize('NFC'), target.normalize('NFC')];
  return a !== b && a.toLowerCase() === b.toLowerCase();
}

function otherCase(written: string, actual: string): ImageFinding {
  return {
    severity: 'warning',
    ruleId: 'file-name-case',
    reason: `Expected \`${shorten(written)}\`, found \`${actual}\`, which differs in capitals`,
    note: 'It is used; write it as the file is named, since other machines tell the two apart.',
  };
}
