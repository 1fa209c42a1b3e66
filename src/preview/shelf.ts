/** A file that the preview can be asked for. */
export interface ServedFile {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What there is of one build of an article: its documents by name, and what they ask for by name. */
export interface ShelfEntry {
  readonly documents: ReadonlyMap<string, ServedFile>;
  /** Names are made from contents: what one was once, it is for ever. */
  readonly files: ReadonlyMap<string, ServedFile>;
}

/** A file that was found, and what it may do. */
export interface Found extends ServedFile {
  /** Documents are shut in; files are kept by the browser. */
  readonly kind: 'document' | 'file';
}

/** Holds the builds that are shown, in memory: what isn't here can't be asked for. */
export interface Shelf {
  put(id: string, revision: number, entry: ShelfEntry): void;
  remove(id: string): void;
  ids(): readonly string[];
  /** @param path `/article/<id>/<revision>/<document>` or `/article/<id>/files/<file>`. */
  find(path: string): Found | undefined;
}

/** Builds of one article that are kept: a page may still be loading the one before. */
const KEPT = 2;

const ADDRESS = /^\/article\/([0-9a-f]{12})\/(files|\d{1,9})\/([\w.-]{1,80})$/u;

/** Opens an empty shelf. */
export function openShelf(): Shelf {
  const articles = new Map<string, Map<string, ShelfEntry>>();
  return {
    put(id, revision, entry) {
      const builds = articles.get(id) ?? new Map<string, ShelfEntry>();
      articles.set(id, builds);
      builds.set(`${revision}`, entry);
      for (const old of [...builds.keys()].slice(0, -KEPT)) builds.delete(old);
    },
    remove: (id) => void articles.delete(id),
    ids: () => [...articles.keys()],
    find(path) {
      const [, id = '', place = '', name = ''] = ADDRESS.exec(path) ?? [];
      const builds = articles.get(id);
      if (place !== 'files') {
        const document = builds?.get(place)?.documents.get(name);
        return document && { ...document, kind: 'document' };
      }
      for (const { files } of builds?.values() ?? []) {
        const file = files.get(name);
        if (file) return { ...file, kind: 'file' };
      }
      return undefined;
    },
  };
}
