import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { packageRoot } from '../package-root.ts';
import { readPublication } from '../read/publication.ts';
import { findRoot } from '../read/root.ts';
import { stemOfHeadline } from '../read/slug.ts';
import { findOverlay, readThemeFile, themeNames } from '../theme/folders.ts';
import { editPublication, findPublicationFile } from './publication-file.ts';

/** The theme that was started, or why none was. */
export type StartedTheme =
  | {
      readonly name: string;
      /** The theme that it is a copy of. */
      readonly from: string;
      /** Absolute. */
      readonly folder: string;
      readonly files: readonly string[];
      /** The publication.yml that says `theme:` now, absolute. */
      readonly publicationFile: string;
    }
  | { readonly reason: string; readonly note: string };

const NAME = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,58}[\p{L}\p{M}\p{N}])?$/u;

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

/**
 * Starts a theme of a project's own: a copy of one that there is, in `templates/themes/`, which
 * publication.yml names from then on. The pages stay as they are until the copy is changed. Written whole
 * or not at all; nothing that exists is overwritten.
 * @param from what to copy; else what the publication is set in.
 */
export async function createTheme(
  name: string,
  options: { readonly cwd: string; readonly from?: string; readonly publication?: string },
): Promise<StartedTheme> {
  const refusal = await refuse(name);
  if (refusal) return refusal;
  const file = await findPublicationFile(options.cwd, options.publication);
  // Where there is none it is begun at once: it may be what marks the root of the project.
  const begun = await begin(file);
  let done = false;
  try {
    const started = await copyTheme(name, file, options.from);
    done = 'name' in started;
    return started;
  } finally {
    if (begun && !done) await rm(file);
  }
}

async function begin(file: string): Promise<boolean> {
  if (await exists(file)) return false;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, '', { flag: 'wx' });
  return true;
}

async function copyTheme(
  name: string,
  publicationFile: string,
  chosen: string | undefined,
): Promise<StartedTheme> {
  const root = { ...(await findRoot(publicationFile)), publicationFile };
  const folder = join(root.folder, 'templates', 'themes', name);
  if (await exists(folder))
    return {
      reason: `Expected a new theme, found the folder \`${folder}\``,
      note: 'Choose another name, or move the folder away.',
    };
  const from = chosen ?? (await readPublication(root)).publication.theme;
  const found = await findOverlay(from, root.folder, OURS());
  if (!('overlay' in found)) return { reason: found.expected, note: found.note };
  const unfit = await editPublication(publicationFile, () => 'kept');
  if (typeof unfit === 'object')
    return {
      reason: `Expected a publication.yml to name the theme in, found that \`${publicationFile}\` ${unfit.fault}`,
      note: `Mend it first: it will say \`theme: ${name}\`.`,
    };
  const files = await copyFiles(found.overlay.theme, folder, {
    name,
    project: root.folder,
  });
  await editPublication(publicationFile, (document) => {
    document.set('theme', name);
    return 'changed';
  });
  return { name, from, folder, files, publicationFile };
}

const OURS = () => join(packageRoot(), 'templates');

/** Says what is wrong with a name: it is a folder's, and one of ours would hide the one that it is taken from. */
async function refuse(name: string) {
  const safe = stemOfHeadline(name) || 'mine';
  if (!NAME.test(name))
    return {
      reason: `Expected letters, figures and hyphens as the name of a theme, found \`${name}\``,
      note: `How about \`offprint theme new ${safe}\`?`,
    };
  if ((await themeNames([OURS()])).includes(name.toLowerCase()))
    return {
      reason: `Expected a name of your own, found that of a theme of Offprint, \`${name}\``,
      note: `Call it \`my-${name.toLowerCase()}\`, say: ours stays what it is.`,
    };
  return undefined;
}

/**
 * Copies the files of a theme, of several folders the first one's, whole: what it has in common with others is
 * written into its own sheets, so that no later version changes the copy.
 */
async function copyFiles(
  folders: readonly string[],
  target: string,
  { name, project }: { readonly name: string; readonly project: string },
): Promise<readonly string[]> {
  const draft = join(dirname(target), `.${randomBytes(6).toString('hex')}.part`);
  const files = new Map<string, Uint8Array>();
  for (const folder of [...folders].reverse())
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath ?? entry.path, entry.name);
      if (entry.isFile()) files.set(path.slice(folder.length + 1), await readFile(path));
    }
  const yml = Buffer.from(files.get('theme.yml') ?? '').toString('utf8');
  const shared = COMMON.test(yml)
    ? [join(project, 'templates', 'common'), join(OURS(), 'common')]
    : [];
  try {
    for (const [file, bytes] of files) {
      await mkdir(dirname(join(draft, file)), { recursive: true });
      const common = await readThemeFile(shared, file);
      const text = common ? `${common.source}\n${Buffer.from(bytes).toString('utf8')}` : bytes;
      const own = file === 'theme.yml' ? titled(yml, name).replace(COMMON, '') : text;
      await writeFile(join(draft, file), own);
    }
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
  return [...files.keys()].sort();
}

/** The line of theme.yml by which a theme has rules in common with others, and what is said of it. */
const COMMON = /(?:^#.*\btemplates\/common\b.*\n)?^common: true\n/mu;

/** Gives theme.yml the name of the copy, as a title. */
function titled(yml: string, name: string): string {
  const title = `title: ${JSON.stringify(name.replace(/-/gu, ' ').replace(/^\p{L}/u, (c) => c.toUpperCase()))}`;
  return /^title:.*$/mu.test(yml) ? yml.replace(/^title:.*$/mu, () => title) : `${title}\n${yml}`;
}
