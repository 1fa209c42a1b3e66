import { copyFile, mkdir, mkdtemp, readdir, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import type { Cache } from '../cache.ts';
import { isFontFile } from '../disk.ts';
import type { OwnFontRole } from '../model/font-roles.ts';
import { familiesOf } from '../read/fonts/families.ts';
import { findRoot } from '../read/root.ts';
import { findPublicationFile } from '../start/publication-file.ts';
import { addFontEntry } from './entry.ts';
import { openAll, scriptsOf } from './font-files.ts';
import { slugOfFamily } from './names.ts';
import { type FontRefusal, fetchFamily } from './registry.ts';

/** What became of one font that was to be added. */
export type FontAddition =
  | {
      readonly status: 'added' | 'kept';
      readonly family: string;
      /** Absolute. */
      readonly publicationFile: string;
      /** The entry of `fonts:`. */
      readonly path: string;
      /** Absolute; those that were copied. */
      readonly copied: readonly string[];
      /** `400`, `400 italic`. */
      readonly faces: readonly string[];
      /** Scripts beside Latin, Greek and Cyrillic that it draws. */
      readonly scripts: readonly string[];
      /** Files that were left out, and why. */
      readonly left: readonly string[];
    }
  | ({ readonly status: 'refused'; readonly name: string } & FontRefusal);

export interface AddOptions {
  readonly cwd: string;
  /** Path of publication.yml, or of the folder that it is in. */
  readonly publication?: string;
  readonly role?: OwnFontRole;
  readonly cache: Cache;
  /** Is told what takes its time. */
  readonly onProgress?: (text: string) => void;
}

/**
 * Adds a font to a publication: a family of the Google Fonts, fetched from the npm registry, or a file or
 * folder of this machine. The faces that pages are set in are put beside publication.yml with their
 * licence, and the font is listed there. Done twice it changes nothing.
 */
export async function addFont(name: string, options: AddOptions): Promise<FontAddition> {
  const file = await findPublicationFile(options.cwd, options.publication);
  const local = resolve(options.cwd, name);
  const there = await stat(local).catch(() => undefined);
  if (there) return addLocal(name, local, file, options);
  if (/[\\/]/u.test(name.replace(/^@expo-google-fonts\//u, '')) || isFontFile(name))
    return refused(name, {
      code: 2,
      reason: `Expected a font at \`${name}\`, found no such file or folder`,
      note: 'Check the path; or give the name of a family: `offprint font add "Noto Serif Devanagari"`.',
    });
  return addFetched(name, file, options);
}

const refused = (name: string, refusal: FontRefusal): FontAddition => ({
  status: 'refused',
  name,
  ...refusal,
});

async function addFetched(name: string, file: string, options: AddOptions): Promise<FontAddition> {
  const slug = slugOfFamily(name);
  const target = join(dirname(file), 'fonts', slug);
  const fonts = (await readdir(target).catch(() => [])).filter(isFontFile);
  if (slug !== '' && fonts.length > 0)
    return list(name, { paths: fonts.map((f) => join(target, f)), target, file, options });
  const folder = await mkdtemp(join(tmpdir(), 'offprint-font-'));
  try {
    options.onProgress?.(`Fetching ${name}…`);
    const fetched = await fetchFamily(name, folder);
    if ('code' in fetched) return refused(name, fetched);
    return await list(fetched.family, {
      paths: fetched.files,
      licences: fetched.licences,
      target,
      file,
      options,
      copying: true,
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

const within = (path: string, folder: string) =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

async function addLocal(
  name: string,
  local: string,
  file: string,
  options: AddOptions,
): Promise<FontAddition> {
  const real = await realpath(local);
  const isFolder = (await stat(real)).isDirectory();
  const home = isFolder ? real : dirname(real);
  const all = await readdir(home);
  const fonts = isFolder ? all.filter(isFontFile).sort() : [basename(real)];
  const paths = fonts.map((font) => join(home, font));
  const root = await realpath((await findRoot(file)).folder).catch(() => dirname(file));
  // What lies in the project is used where it lies.
  if (within(real, root)) return list(name, { paths, target: local, file, options });
  const stem = isFolder ? basename(real) : basename(real, extname(real));
  const target = join(dirname(file), 'fonts', slugOfFamily(stem) || 'font');
  const licences = all.filter((entry) => /^(?:OFL|LICEN[CS]E)/iu.test(entry));
  return list(name, {
    paths,
    licences: licences.map((entry) => join(home, entry)),
    target,
    file,
    options,
    copying: true,
  });
}

interface Listing {
  readonly paths: readonly string[];
  readonly licences?: readonly string[];
  /** Where the entry of publication.yml leads. */
  readonly target: string;
  readonly file: string;
  readonly options: AddOptions;
  readonly copying?: boolean;
}

/** Looks the files over, copies those that pages use, and lists them. */
async function list(name: string, listing: Listing): Promise<FontAddition> {
  const { paths, licences = [], target, file, options, copying = false } = listing;
  const { opened, left } = await openAll(paths, options.cache);
  const families = familiesOf([{ entry: {}, files: opened }]);
  const [first] = families;
  if (!first)
    return refused(name, {
      code: 2,
      reason: `Expected a font that can be embedded in \`${name}\`, found ${left[0] ?? 'none'}`,
      note: 'Fonts are `.ttf`, `.otf`, `.woff2` or `.woff` files with outlines, whose makers let them be embedded.',
    });
  const used = new Set(families.flatMap((family) => family.faces.map((face) => face.file)));
  const copied: string[] = [];
  if (copying) {
    await mkdir(target, { recursive: true });
    for (const path of used) copied.push(await copyInto(target, path, basename(path)));
    for (const path of licences) await copyInto(target, path, licenceName(path));
  }
  const entry = relative(dirname(file), target).split(sep).join('/') || '.';
  const result = await addFontEntry(file, entry, options.role);
  if (typeof result === 'object')
    return refused(name, {
      code: 2,
      reason: `Expected a publication.yml to list the font in, found that ${basename(file)} ${result.fault}`,
      note: `Mend it, then add this to its \`fonts:\`: ${entry}`,
    });
  return {
    status: result === 'kept' && copied.length === 0 ? 'kept' : 'added',
    family: families.map((family) => family.name).join(', '),
    publicationFile: file,
    path: entry,
    copied,
    faces: first.faces.map(({ weight, style }) =>
      style === 'italic' ? `${weight} italic` : `${weight}`,
    ),
    scripts: scriptsOf(first),
    left,
  };
}

const licenceName = (path: string) =>
  basename(path) === 'LICENSE_FONT' ? 'LICENSE.txt' : basename(path);

async function copyInto(folder: string, path: string, name: string): Promise<string> {
  const target = join(folder, name);
  await copyFile(path, target);
  return target;
}
