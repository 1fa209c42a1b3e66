import { randomBytes } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { contentKey } from '../cache.ts';
import type { Sight } from '../disk.ts';
import type { Format } from '../model/formats.ts';
import type { Message } from '../model/message.ts';

/** A file that a build wrote, as it was then. */
export interface MadeFile {
  readonly format: Format;
  /** Absolute. */
  readonly path: string;
  readonly bytes: number;
  /** Pages, of a PDF. */
  readonly pages?: number;
  /** As `stampOf` has it, just after it was written. */
  readonly stamp: string;
  readonly hash: string;
  /** Hash of all that it was made from. */
  readonly from: string;
  /** What its writer and its proof said. */
  readonly messages: readonly Message[];
  /** Path of the browser that printed it. */
  readonly browser?: string;
}

/** What a build made of one article, and from what. */
export interface ArticleRecord {
  /** Hash of the program, the project's root and the options that count. */
  readonly request: string;
  readonly slug: string;
  readonly headline: string;
  readonly sights: readonly Sight[];
  /** ISO moment at which the embargo ends. */
  readonly embargo?: string;
  /** True where the pages say that it has not ended. */
  readonly embargoed: boolean;
  readonly draft: boolean;
  /** The formats, the browser and the messages of its publication.yml. */
  readonly publication: {
    readonly formats: readonly Format[];
    readonly browser?: string;
    readonly messages: readonly Message[];
  };
  /** What reading it said. */
  readonly messages: readonly Message[];
  readonly made: readonly MadeFile[];
}

/** Raised when records have another form. */
const EDITION = '2';
/** Records that are kept, about 10 kB each; when there are more, the oldest fifth goes. */
const MOST = 20_000;
const FOLDER = 'articles';

const fileOf = (cacheFolder: string, manuscript: string, out: string) =>
  join(cacheFolder, FOLDER, `${contentKey(EDITION, manuscript, out)}.json`);

/** Gives what the last build of a manuscript into a folder made; nothing where the record is not whole. */
export function readRecord(
  cacheFolder: string,
  manuscript: string,
  out: string,
): ArticleRecord | undefined {
  try {
    const text = readFileSync(fileOf(cacheFolder, manuscript, out), 'utf8');
    const end = text.indexOf('\n');
    const json = text.slice(end + 1);
    // The sum says that it is what `writeRecord` wrote in this edition.
    return contentKey(json) === text.slice(0, end)
      ? (JSON.parse(json) as ArticleRecord)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a record, whole or not at all; a cache that can't be written only costs time. */
export function writeRecord(
  cacheFolder: string,
  manuscript: string,
  out: string,
  record: ArticleRecord,
): void {
  const file = fileOf(cacheFolder, manuscript, out);
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    mkdirSync(join(cacheFolder, FOLDER), { recursive: true });
    const json = JSON.stringify(record);
    writeFileSync(draft, `${contentKey(json)}\n${json}`);
    renameSync(draft, file);
  } catch {
    rmSync(draft, { force: true });
  }
}

/** Takes the oldest records away where there are too many. */
export function pruneRecords(cacheFolder: string, most: number = MOST): void {
  const folder = join(cacheFolder, FOLDER);
  try {
    const names = readdirSync(folder);
    if (names.length <= most) return;
    const dated = names.map((name) => ({ name, at: statSync(join(folder, name)).mtimeMs }));
    dated.sort((a, b) => a.at - b.at);
    const surplus = names.length - Math.floor(most * 0.8);
    for (const { name } of dated.slice(0, surplus)) rmSync(join(folder, name), { force: true });
  } catch {
    // Another run is at it, or there is no such folder.
  }
}
