import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type Document, isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
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

/** What came of changing a publication.yml; `fault` says what is wrong with the file. */
export type Edit<Done extends string> = Done | { readonly fault: string };

/**
 * Changes a publication.yml, which is begun where there is none; comments and all other lines stay. With
 * `kept` nothing is written.
 */
export async function editPublication<Done extends string>(
  file: string,
  change: (document: Document, contents: YAMLMap | undefined) => Edit<Done>,
): Promise<Edit<Done>> {
  const old = await readFile(file, 'utf8').catch(() => '');
  const document = parseDocument(old);
  if (document.errors.length > 0) return { fault: 'is no YAML that can be read' };
  const { contents } = document;
  if (contents !== null && !isMap(contents) && !(isScalar(contents) && contents.value === null))
    return { fault: 'holds no keys and values' };
  const result = change(document, isMap(contents) ? contents : undefined);
  if (typeof result === 'object' || result === 'kept') return result;
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  await replaceFile(file, old.includes('\r\n') ? text.replace(/\r?\n/gu, '\r\n') : text);
  return result;
}

async function replaceFile(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${randomBytes(4).toString('hex')}`;
  await writeFile(draft, text);
  await rename(draft, file);
}
