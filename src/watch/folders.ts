import { type FSWatcher, watch } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** What is done with what happens in folders. */
export interface FolderListener {
  /** Says whether a file or folder, by its absolute path, is none of our business. */
  readonly skips: (path: string) => boolean;
  /** Told of a file or folder that was made, changed or taken away. */
  readonly onChange: (path: string) => void;
  /** Told once where there are more folders than can be watched. */
  readonly onLimit: (folders: number) => void;
}

/** Folders that are watched, with all below them. */
export interface WatchedFolders {
  /** Watches these and no others; what is watched already stays. */
  watch(folders: readonly string[]): Promise<void>;
  close(): void;
}

/** More folders than a publication has; beyond them lies somebody's whole disk. */
const MOST = 4_000;
/** These systems watch a whole tree by themselves; elsewhere each folder is watched for itself. */
const TREES = process.platform === 'darwin' || process.platform === 'win32';

/**
 * Opens the watching of folders. An event says no more than that something is different at a path: an
 * editor may write into the file, put another in its place, or take it away and make it anew.
 */
export function openFolders({ skips, onChange, onLimit }: FolderListener): WatchedFolders {
  const watched = new Map<string, FSWatcher>();
  let closed = false;
  let told = false;

  function forget(folder: string): void {
    for (const [path, watcher] of watched)
      if (path === folder || path.startsWith(folder + sep)) {
        watcher.close();
        watched.delete(path);
      }
  }

  function add(folder: string): boolean {
    if (closed || watched.has(folder)) return !closed;
    if (watched.size >= MOST) {
      if (!told) onLimit(MOST);
      told = true;
      return false;
    }
    try {
      const watcher = watch(folder, { recursive: TREES });
      watcher.on('change', (_, name) => void happened(folder, `${name ?? ''}`));
      watcher.on('error', () => forget(folder));
      watched.set(folder, watcher);
      return true;
    } catch (error) {
      // The system has no more watches to give; what can't be watched is looked at now and then.
      if (isFull(error) && !told) onLimit(watched.size);
      told ||= isFull(error);
      return false;
    }
  }

  async function happened(folder: string, name: string): Promise<void> {
    const path = name === '' ? folder : join(folder, name);
    if (closed || skips(path)) return;
    if (!TREES && path !== folder && (watched.has(path) || (await isFolder(path)))) {
      // A folder of this name may be another than before, and may have come with files in it.
      forget(path);
      for (const file of await addTree(path)) onChange(file);
    }
    onChange(path);
  }

  /** Watches a folder and those below it, the nearest first, and gives their files. */
  async function addTree(top: string): Promise<string[]> {
    const files: string[] = [];
    let level = [top];
    while (level.length > 0 && !closed) {
      const next: string[] = [];
      for (const folder of level) {
        if (!add(folder)) continue;
        for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
          const path = join(folder, entry.name);
          if (skips(path)) continue;
          if (entry.isDirectory()) next.push(path);
          else files.push(path);
        }
      }
      level = next;
    }
    return files;
  }

  return {
    async watch(folders) {
      const tops = folders.filter((f) => !folders.some((o) => o !== f && f.startsWith(o + sep)));
      const within = (path: string) =>
        tops.some((top) => path === top || path.startsWith(top + sep));
      for (const path of [...watched.keys()]) if (!within(path)) forget(path);
      for (const top of tops)
        if (!watched.has(top)) {
          if (TREES) add(top);
          else await addTree(top);
        }
    },
    close() {
      closed = true;
      for (const watcher of watched.values()) watcher.close();
      watched.clear();
    },
  };
}

const isFolder = (path: string) =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

const isFull = (error: unknown) =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'ENOSPC' || error.code === 'EMFILE' || error.code === 'ENFILE');
