import { readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { contentKey } from './cache.ts';

/**
 * What was asked of a path: its bytes, only their number, what kind of thing stands there, where it
 * really lies, or which names a folder holds: those of pictures, of fonts, of templates (below it too), or
 * those that differ from one in Unicode form and case alone.
 */
export type Lens = 'content' | 'size' | 'kind' | 'real' | NamesLens;
export type NamesLens = 'pictures' | 'fonts' | 'templates' | `like ${string}`;

/** What reading saw of the disk; while every sight of an article holds, reading it gives the same. */
export interface Sight {
  /** Absolute. */
  readonly path: string;
  readonly lens: Lens;
  /** A hash, a number, a kind or a path; `none` where there was nothing. */
  readonly state: string;
  /** Size, times and number of the file; missing where it had changed so lately that they prove nothing. */
  readonly stamp?: string;
}

/** Reads the disk and keeps what it saw. */
export interface Disk {
  /** Gives the bytes of a file, or their number where that is beyond the limit. @throws as Node does. */
  read(path: string, limit: number): Promise<Uint8Array | number>;
  kindOf(path: string): Promise<'file' | 'folder' | 'other' | undefined>;
  /** Resolves links. @throws as Node does. */
  real(path: string): Promise<string>;
  /** Lists names in a folder, sorted; none where there is no folder. */
  names(path: string, lens: NamesLens): readonly string[];
  /** What was seen until now, each thing once. */
  seen(): readonly Sight[];
}

const NONE = 'none';
/** File systems tell times apart by two seconds at worst. */
const SETTLED_MS = 2000;
const PICTURE = /\.(?:png|jpe?g|gif|svg|webp|avif|tiff?)$/iu;
/** Says whether a file's name is a font's. */
export const isFontFile = (name: string): boolean => /\.(?:ttf|otf|woff2?|ttc)$/iu.test(name);

/** Makes one of names that differ in Unicode form and case alone. */
const foldName = (name: string): string => name.normalize('NFC').toLowerCase();

/** Describes a file by what changes when it is written to. */
export const stampOf = ({ size, mtimeMs, ctimeMs, ino }: Stats): string =>
  `${size} ${mtimeMs} ${ctimeMs} ${ino}`;

const kindIn = (found: Stats) =>
  found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'other';

function namesIn(folder: string, lens: NamesLens): readonly string[] {
  try {
    if (lens === 'templates') return templatesIn(folder);
    const like = foldName(lens.slice('like '.length));
    const wanted = (name: string) => {
      if (lens === 'pictures') return PICTURE.test(name);
      return lens === 'fonts' ? isFontFile(name) : foldName(name) === like;
    };
    return readdirSync(folder).filter(wanted).sort();
  } catch {
    return [];
  }
}

/** Themes keep their own templates apart. */
function templatesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.liquid'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1))
    .filter((name) => !name.startsWith(`themes${sep}`))
    .sort();
}

const stateOfNames = (names: readonly string[]) => contentKey(...names);

/**
 * Opens the disk for one reading.
 * @param apart a folder whose files are not kept: the package's own, which has a mark of its own.
 */
export function openDisk(apart?: string): Disk {
  const sights = new Map<string, Sight>();
  const note = (path: string, lens: Lens, state: string, found?: Stats) => {
    if (apart !== undefined && path.startsWith(apart + sep)) return;
    const settled = found && Date.now() - found.mtimeMs > SETTLED_MS;
    const stamp = settled && { stamp: stampOf(found) };
    sights.set(`${lens}\0${path}`, { path, lens, state, ...stamp });
  };
  return {
    async read(path, limit) {
      try {
        const handle = await open(path, 'r');
        try {
          const found = await handle.stat();
          if (found.size > limit) {
            note(path, 'size', `${found.size}`);
            return found.size;
          }
          const bytes = await handle.readFile();
          note(path, 'content', contentKey(bytes), found);
          return bytes;
        } finally {
          await handle.close();
        }
      } catch (error) {
        note(path, 'content', NONE);
        throw error;
      }
    },
    async kindOf(path) {
      const kind = await stat(path).then(kindIn, () => undefined);
      note(path, 'kind', kind ?? NONE);
      return kind;
    },
    async real(path) {
      try {
        const real = await realpath(path);
        note(path, 'real', real);
        return real;
      } catch (error) {
        note(path, 'real', NONE);
        throw error;
      }
    },
    names(path, lens) {
      const names = namesIn(path, lens);
      note(path, lens, stateOfNames(names));
      return names;
    },
    seen: () => [...sights.values()],
  };
}

/** Looks at the disk again, and says whether a sight still holds; each thing is looked at once. */
export function openLook(): (sight: Sight) => boolean {
  const stats = new Map<string, Stats | undefined>();
  const states = new Map<string, string>();
  const statOf = (path: string) => {
    if (!stats.has(path)) stats.set(path, statSync(path, { throwIfNoEntry: false }));
    return stats.get(path);
  };
  const look = ({ path, lens }: Sight): string => {
    if (lens === 'content') return contentKey(readFileSync(path));
    if (lens === 'real') return realpathSync(path);
    if (lens === 'size') return `${statOf(path)?.size}`;
    if (lens !== 'kind') return stateOfNames(namesIn(path, lens));
    const found = statOf(path);
    return found ? kindIn(found) : NONE;
  };
  return (sight) => {
    const { path, lens, state, stamp } = sight;
    try {
      const found = stamp === undefined ? undefined : statOf(path);
      if (found && stampOf(found) === stamp) return true;
      const key = `${lens}\0${path}`;
      const now = states.get(key) ?? look(sight);
      states.set(key, now);
      return now === state;
    } catch {
      return state === NONE;
    }
  };
}
