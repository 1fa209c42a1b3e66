import { basename, extname, join, resolve, sep } from 'node:path';
import type { Job } from '../build/jobs.ts';
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
  /** Its text as it was read last. */
  readonly text: string;
}

const FONTS = /^\.(?:ttf|otf|ttc|otc|woff2?)$/iu;
/** What an article can show. */
const PICTURES = /^\.(?:jpe?g|jfif|png|gif|svg|webp|avif|bmp|tiff?|heic|heif)$/iu;
const SETTINGS = /^publication\.ya?ml$/u;

const isWithin = (path: string, folder: string) => path === folder || path.startsWith(folder + sep);

/** Finds out what changed paths ask for. */
export function concernOf(paths: ReadonlySet<string>, known: ReadonlyMap<string, Known>): Concern {
  let list = false;
  let themes = false;
  const articles = new Set<string>();
  for (const path of paths) {
    if (SETTINGS.test(basename(path)) || FONTS.test(extname(path))) list = true;
    else if (known.has(path)) articles.add(path);
    else if (isMarkdown(path)) list = true;
    else if (extname(path) === '' && [...known.keys()].some((one) => isWithin(one, path)))
      list = true; // a folder of manuscripts
    for (const [manuscript, { job, text }] of known) {
      if (isOfTheme(path, job)) {
        themes = true;
        articles.add(manuscript);
      } else if (names(text, path)) articles.add(manuscript);
    }
  }
  return { list, themes, articles };
}

function isOfTheme(path: string, { root, publication: { theme } }: Job): boolean {
  if (isWithin(path, join(root.folder, 'templates'))) return true;
  return /[\\/]/u.test(theme) && isWithin(path, resolve(root.folder, theme));
}

/**
 * Says whether a text names a picture: by its name without the ending, since it may be found by another;
 * or the folder that came or went.
 */
function names(text: string, path: string): boolean {
  const ending = extname(path);
  if (ending !== '' && !PICTURES.test(ending)) return false;
  const name = basename(path, ending);
  if (name === '') return false;
  return mentions(text, ending === '' ? `${name}/` : name);
}

function mentions(text: string, name: string): boolean {
  const plain = name.normalize('NFC').toLowerCase();
  const whole = text.normalize('NFC').toLowerCase();
  return whole.includes(plain) || whole.includes(encodeURI(plain).toLowerCase());
}
