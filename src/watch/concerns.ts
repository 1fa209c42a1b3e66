import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import type { Job } from '../build/jobs.ts';
import { isFontFile, type Sight } from '../disk.ts';
import { isMarkdown } from '../read/folder.ts';

/** What a change of files asks for. */
export interface Concern {
  /** The manuscripts, settings or fonts must be looked for anew. */
  readonly list: boolean;
  /** Templates or themes must be read anew. */
  readonly themes: boolean;
  /** Paths of the manuscripts that are to be built. */
  readonly articles: ReadonlySet<string>;
}

/** What is known of an article that is watched. */
export interface Known {
  readonly job: Job;
  /** What its last build saw of the disk. */
  readonly sights: readonly Sight[];
}

const SETTINGS = /^publication\.ya?ml$/u;

const isWithin = (path: string, folder: string) => path === folder || path.startsWith(folder + sep);

/** Finds out what changed paths ask for. */
export function concernOf(paths: ReadonlySet<string>, known: ReadonlyMap<string, Known>): Concern {
  let list = false;
  let themes = false;
  const articles = new Set<string>();
  for (const path of paths) {
    if (SETTINGS.test(basename(path)) || isFontFile(path)) list = true;
    else if (known.has(path)) articles.add(path);
    else if (isMarkdown(path)) list = true;
    else if (extname(path) === '' && [...known.keys()].some((one) => isWithin(one, path)))
      list = true; // a folder of manuscripts
    for (const [manuscript, { job, sights }] of known) {
      const ofTheme = isOfTheme(path, job);
      if (ofTheme) themes = true;
      if (ofTheme || sights.some((sight) => sees(sight, path))) articles.add(manuscript);
    }
  }
  return { list, themes, articles };
}

function isOfTheme(path: string, { root, publication: { theme } }: Job): boolean {
  if (isWithin(path, join(root.folder, 'templates'))) return true;
  return /[\\/]/u.test(theme) && isWithin(path, resolve(root.folder, theme));
}

/** Says whether what is at a path was seen: itself, the folder that names it, or one that it lay in. */
function sees({ path: seen, lens }: Sight, path: string): boolean {
  if (isWithin(seen, path)) return true;
  const listed = lens === 'pictures' || lens === 'fonts' || lens.startsWith('like ');
  return listed && dirname(path) === seen;
}
