import { realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type Disk, openDisk } from '../disk.ts';
import type { Contributor } from '../model/byline.ts';
import { isRecord } from './fields.ts';
import { shapePeople } from './front-matter/people.ts';
import { parseToml } from './toml.ts';
import { parseYaml } from './yaml.ts';

/** A key that stands for a person: `jdoe`, `alex-bisker`. A name in print has a capital or a space. */
const KEY = /^[a-z\d][a-z\d_.-]*$/u;
/** Files of a site that say who its keys stand for; `$` is a key that has a file of its own. */
const FILES = [
  ...['_data/authors', 'data/authors', 'blog/authors', 'authors', '_data/people', 'data/people'],
  ...['_data/team', 'data/team', 'src/data/authors', 'src/_data/authors', 'content/authors'],
  ...['_data/authors/$', 'data/authors/$', 'content/authors/$', 'src/content/authors/$'],
];
const ENDINGS = ['.yml', '.yaml', '.json', '.toml'];
const LARGEST = 500_000;

/** Says whether a name is one that only the site's own files can tell. */
export const isAuthorKey = (name: string): boolean => KEY.test(name) && /[a-z]/u.test(name);

/**
 * Puts people in the place of the keys that Jekyll, Hugo, Docusaurus and Astro name them by, where a file
 * of the project says who they are. A key that none knows stays as it is.
 * @param folder of the project; nothing outside it is read.
 */
export async function nameAuthors(
  people: readonly Contributor[],
  folder: string,
  disk = openDisk(),
): Promise<readonly Contributor[]> {
  if (!people.some(({ name }) => isAuthorKey(name))) return people;
  const known = new Map<string, Record<string, unknown>>();
  const keys = people.map(({ name }) => name).filter(isAuthorKey);
  for (const file of FILES) {
    const own = file.endsWith('$');
    for (const key of own ? keys : ['']) {
      const values = await valuesIn(folder, file.replace('$', key), disk);
      const entries = own ? [[key, values] as const] : Object.entries(values ?? {});
      for (const [name, value] of entries)
        if (isRecord(value) && !known.has(name)) known.set(name, value);
    }
  }
  return people.map((person) => named(person, known.get(person.name)));
}

function named(person: Contributor, found: Record<string, unknown> | undefined): Contributor {
  const shaped = found && shapePeople(found);
  if (!isRecord(shaped)) return person;
  const name = shaped.name ?? found?.title;
  if (typeof name !== 'string' || name.trim() === '') return person;
  const { url, sortAs } = shaped;
  return {
    ...person,
    name: name.trim().replace(/\s+/gu, ' '),
    ...(typeof sortAs === 'string' && { sortAs }),
    ...(typeof url === 'string' && /^https?:\/\//u.test(url) && { url }),
  };
}

async function valuesIn(
  folder: string,
  file: string,
  disk: Disk,
): Promise<Record<string, unknown> | undefined> {
  for (const ending of ENDINGS) {
    const text = await textOf(folder, join(folder, file + ending), disk);
    if (text === undefined) continue;
    const { fields } = ending === '.toml' ? parseToml(text) : parseYaml(text);
    return fields?.values;
  }
  return undefined;
}

/** Reads a file of the project, or nothing where it is none, too large, or leads outside. */
async function textOf(folder: string, path: string, disk: Disk): Promise<string | undefined> {
  try {
    const [real, root] = await Promise.all([disk.real(path), realpath(folder)]);
    if (!real.startsWith(root + sep)) return undefined;
    const bytes = await disk.read(real, LARGEST);
    return typeof bytes === 'number' ? undefined : Buffer.from(bytes).toString('utf8');
  } catch {
    // There is no such file, or none that may be read: the key stays.
    return undefined;
  }
}
