import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { OwnFontRole } from '../model/font-roles.ts';
import { findRoot } from '../read/root.ts';

const isFile = (path: string) =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
const isFolder = (path: string) =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/**
 * Finds the publication.yml that a command in a folder is about: the one that is given (a file, or the folder
 * that it is in), the folder's own, that of `manuscript/`, the nearest above; else where one would be begun.
 */
export async function findPublicationFile(cwd: string, given?: string): Promise<string> {
  if (given !== undefined) {
    const path = resolve(cwd, given);
    return (await isFolder(path)) ? join(path, 'publication.yml') : path;
  }
  const home = join(cwd, 'manuscript');
  const near = [join(cwd, 'publication.yml'), join(cwd, 'publication.yaml')];
  for (const path of [...near, join(home, 'publication.yml'), join(home, 'publication.yaml')])
    if (await isFile(path)) return path;
  const { publicationFile } = await findRoot(join(cwd, 'any.md'));
  if (publicationFile !== undefined) return publicationFile;
  return join((await isFolder(home)) ? home : cwd, 'publication.yml');
}

/** What became of an entry of `fonts:`. */
export type EntryResult = 'added' | 'changed' | 'kept' | { readonly fault: string };

/**
 * Adds a path to `fonts:` of a publication.yml, which is begun where there is none; comments and all other
 * lines stay. A path that is listed already is left as it is, or given the role.
 */
export async function addFontEntry(
  file: string,
  path: string,
  role?: OwnFontRole,
): Promise<EntryResult> {
  const old = await readFile(file, 'utf8').catch(() => '');
  const document = parseDocument(old);
  if (document.errors.length > 0) return { fault: 'is no YAML that can be read' };
  const { contents } = document;
  if (contents !== null && !isMap(contents) && !(isScalar(contents) && contents.value === null))
    return { fault: 'holds no keys and values' };
  const entry = document.createNode(role ? { path, role } : path);
  if (isMap(entry)) entry.flow = true;
  const fonts: unknown = isMap(contents) ? contents.get('fonts', true) : undefined;
  let result: EntryResult = 'added';
  if (isSeq(fonts)) {
    const at = fonts.items.findIndex((item) => pathOf(item) === path);
    const known = fonts.items[at];
    if (at < 0) fonts.add(entry);
    else if (role === undefined || (isMap(known) && known.get('role') === role)) return 'kept';
    else {
      result = 'changed';
      if (isMap(known)) known.set('role', role);
      else fonts.items[at] = entry;
    }
  } else if (fonts === undefined || (isScalar(fonts) && fonts.value === null))
    document.set('fonts', document.createNode([entry]));
  else return { fault: 'has `fonts:` that are no list' };
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  await replaceFile(file, old.includes('\r\n') ? text.replace(/\r?\n/gu, '\r\n') : text);
  return result;
}

function pathOf(item: unknown): unknown {
  if (isScalar(item)) return item.value;
  return isMap(item) ? item.get('path') : undefined;
}

async function replaceFile(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${randomBytes(4).toString('hex')}`;
  await writeFile(draft, text);
  await rename(draft, file);
}
