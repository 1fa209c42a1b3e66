import { readFileSync, statSync } from 'node:fs';
import { contentKey, type Environment } from '../cache.ts';
import { openLook, type Sight, stampOf } from '../disk.ts';
import type { Format } from '../model/formats.ts';
import type { Manuscript } from '../read/discover.ts';
import type { ProjectRoot } from '../read/root.ts';
import { browserMark } from './browser-mark.ts';
import { packageMark } from './package-mark.ts';
import { type ArticleRecord, type MadeFile, readRecord, writeRecord } from './record.ts';

/** What of a run decides what is made, beside the project. */
export interface LedgerOptions {
  readonly packageRoot: string;
  readonly cacheFolder: string;
  /** Absolute. */
  readonly out: string;
  readonly env: Environment;
  readonly now: Date;
  readonly formats?: readonly Format[] | undefined;
  readonly theme?: string | undefined;
  readonly drafts: boolean;
  readonly allowEmbargoed: boolean;
}

/** An article whose record still holds: which of its files are up to date, and what is to be made. */
export interface Kept {
  readonly record: ArticleRecord;
  readonly files: readonly MadeFile[];
  readonly missing: readonly Format[];
  /** True where it is a draft that nobody asked for. */
  readonly leftOut: boolean;
}

/** What an article was made from. */
export type Origin = Omit<ArticleRecord, 'request' | 'made'>;

/** A file that was just written. */
export type Written = Omit<MadeFile, 'stamp' | 'hash' | 'from' | 'bytes'> & {
  readonly content: Uint8Array;
};

/** Knows what earlier runs made, and whether it is what this run would make. */
export interface Ledger {
  /**
   * Says, at the least cost, whether looking back at a manuscript (absolute path) may find something: there
   * is a record, and all that it saw of the disk is as it was.
   */
  mayHold(path: string): boolean;
  /** Nothing where the article has to be made as if for the first time. */
  lookBack(manuscript: Manuscript, root: ProjectRoot): Kept | undefined;
  /** Notes what was made of an article. */
  note(
    manuscript: Manuscript,
    root: ProjectRoot,
    origin: Origin,
    written: readonly Written[],
  ): void;
}

/** Opens the ledger of a run; the project is looked at once, at the first question about each file. */
export function openLedger(options: LedgerOptions): Ledger {
  const { cacheFolder, out, env, now, theme } = options;
  let program: string | undefined;
  const holds = openLook();
  const browsers = new Map<string, string | undefined>();

  const held = new Map<string, ArticleRecord | undefined>();

  function requestOf({ slug }: Manuscript, root: ProjectRoot): string {
    program ??= packageMark(options.packageRoot);
    const epoch = env.SOURCE_DATE_EPOCH ?? '';
    return contentKey(program, slug, JSON.stringify(root), theme ?? '', epoch);
  }

  /** Gives the record of a manuscript where what it saw still holds. */
  function heldRecord(path: string): ArticleRecord | undefined {
    if (!held.has(path)) {
      const record = readRecord(cacheFolder, path, out);
      held.set(path, record?.sights.every(holds) ? record : undefined);
    }
    return held.get(path);
  }

  const browserOf = (used: string, chosen: string | undefined) => {
    const key = `${used}\0${chosen ?? ''}`;
    if (!browsers.has(key)) browsers.set(key, browserMark(used, chosen, { env, cacheFolder }));
    return browsers.get(key);
  };

  function originMark(request: string, { sights, embargoed }: Origin): string {
    const seen = sights
      .map(({ path, lens, state }: Sight) => [path, lens, state].join('\0'))
      .sort();
    return contentKey(request, `${embargoed}`, ...seen);
  }

  function fileMark(origin: string, file: { browser?: string }, chosen: string | undefined) {
    if (file.browser === undefined) return origin;
    const mark = browserOf(file.browser, chosen);
    return mark && contentKey(origin, mark);
  }

  /** Says whether its pages would say of its embargo what they said. */
  function timely({ embargo, embargoed }: Origin): boolean {
    const early = embargo !== undefined && now.getTime() < Date.parse(embargo);
    return early === embargoed && (!early || options.allowEmbargoed);
  }

  return {
    mayHold: (path) => heldRecord(path) !== undefined,
    lookBack(manuscript, root) {
      const record = heldRecord(manuscript.path);
      if (!record) return undefined;
      const request = requestOf(manuscript, root);
      if (record.request !== request) return undefined;
      if (record.draft && !options.drafts) return { record, files: [], missing: [], leftOut: true };
      if (!timely(record)) return undefined;
      const { formats, browser } = record.publication;
      const origin = originMark(request, record);
      const wanted = options.formats ?? formats;
      const files = record.made.filter(
        (file) =>
          wanted.includes(file.format) &&
          file.from === fileMark(origin, file, browser) &&
          isThere(file),
      );
      const missing = wanted.filter((format) => !files.some((file) => file.format === format));
      return { record, files, missing, leftOut: false };
    },
    note(manuscript, root, origin, written) {
      const request = requestOf(manuscript, root);
      const from = originMark(request, origin);
      const chosen = origin.publication.browser;
      const fresh = written.flatMap(({ content, ...file }): MadeFile[] => {
        const mark = fileMark(from, file, chosen);
        const found = statSync(file.path, { throwIfNoEntry: false });
        if (!mark || !found) return [];
        const [stamp, hash] = [stampOf(found), contentKey(content)];
        return [{ ...file, bytes: content.length, stamp, hash, from: mark }];
      });
      // What was made earlier of the same is as good as it was.
      const earlier = readRecord(cacheFolder, manuscript.path, out)?.made ?? [];
      const others = earlier.filter(
        (file) =>
          !fresh.some(({ format }) => format === file.format) &&
          file.from === fileMark(from, file, chosen),
      );
      const record = { ...origin, request, made: [...fresh, ...others] };
      writeRecord(cacheFolder, manuscript.path, out, record);
    },
  };
}

/** Says whether a file is there, and is what was written. */
function isThere({ path, bytes, stamp, hash }: MadeFile): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile() || found.size !== bytes) return false;
  if (stampOf(found) === stamp) return true;
  try {
    return contentKey(readFileSync(path)) === hash;
  } catch {
    return false;
  }
}
