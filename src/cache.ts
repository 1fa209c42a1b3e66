import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The parts of the environment that decide where the cache is. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Says where the user's cache is: `OFFPRINT_CACHE`, else the platform's own place
 * (XDG base directory, `~/Library/Caches`, `%LOCALAPPDATA%`).
 */
export function cacheFolder(
  env: Environment,
  platform: NodeJS.Platform = process.platform,
): string {
  if (env.OFFPRINT_CACHE) return env.OFFPRINT_CACHE;
  if (platform === 'win32' && env.LOCALAPPDATA) return join(env.LOCALAPPDATA, 'offprint', 'cache');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'offprint');
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'offprint');
}

/** Hashes the parts of a key; each part is framed by its length, so that no two lists collide. */
export function contentKey(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest('hex').slice(0, 40);
}

/** Keeps made things by the hash of what they were made from. */
export interface Cache {
  readonly folder: string;
  /**
   * Gives the bytes kept under `kind/key`, or makes and keeps them. Two builds at once are safe
   * (each writes its own file, then renames it); where the folder can't be written, it only makes.
   */
  get(kind: string, key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array>;
}

/**
 * Opens the cache in a folder; `seeds` is a read-only folder of the same shape that ships with the
 * package and is looked in first.
 */
export function openCache(folder: string, seeds?: string): Cache {
  const underway = new Map<string, Promise<Uint8Array>>();
  const read = (from: string | undefined, kind: string, key: string) =>
    from ? readFile(join(from, kind, key)).catch(() => undefined) : Promise.resolve(undefined);

  async function find(kind: string, key: string, make: () => Promise<Uint8Array>) {
    const kept = (await read(seeds, kind, key)) ?? (await read(folder, kind, key));
    if (kept) return kept;
    const bytes = await make();
    const target = join(folder, kind, key);
    const draft = `${target}.${randomBytes(6).toString('hex')}`;
    try {
      await mkdir(join(folder, kind), { recursive: true });
      await writeFile(draft, bytes);
      await rename(draft, target);
    } catch {
      await rm(draft, { force: true }).catch(() => {});
    }
    return bytes;
  }

  return {
    folder,
    get(kind, key, make) {
      const name = `${kind}/${key}`;
      const known = underway.get(name);
      if (known) return known;
      const work = find(kind, key, make);
      underway.set(name, work);
      // What is kept is on the disk; holding it in memory too would grow with every article.
      const forget = () => void underway.delete(name);
      work.then(forget, forget);
      return work;
    },
  };
}
