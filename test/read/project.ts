import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import { type Message, messagesOf } from '../../src/model/message.ts';
import { readArticle } from '../../src/read/article.ts';
import { readManuscript } from '../../src/read/manuscript.ts';
import { readPublication } from '../../src/read/publication.ts';
import { findRoot } from '../../src/read/root.ts';
import { slugOf } from '../../src/read/slug.ts';

const made: string[] = [];
afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true }))));

/** Lays files out in a new folder. */
export async function lay(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-read-'));
  made.push(folder);
  for (const [name, contents] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), contents);
  }
  return folder;
}

export interface Read {
  readonly article: Article | undefined;
  readonly messages: readonly Message[];
  /** `severity rule line:column`, in the order of the places. */
  readonly told: readonly string[];
}

/** Reads one manuscript of a folder as a build does. */
export async function readIn(folder: string, name: string, siteRoot?: string): Promise<Read> {
  const path = join(folder, name);
  const root = await findRoot(path, siteRoot);
  const { publication } = await readPublication(root);
  const file = await readManuscript(path, 2 * 1024 * 1024, relative(root.folder, path));
  const article = await readArticle({ file, path, slug: slugOf(path), root, publication });
  const messages = messagesOf(file);
  return {
    article,
    messages,
    told: messages.map(
      (m) => `${m.severity} ${m.ruleId} ${m.place ? `${m.place.line}:${m.place.column}` : '-'}`,
    ),
  };
}

/** Reads one text as the only article of a project. */
export async function read(
  text: string | Uint8Array,
  others: Readonly<Record<string, string | Uint8Array>> = {},
  name = 'river.md',
): Promise<Read> {
  const folder = await lay({ 'package.json': '{}', ...others, [name]: text });
  return readIn(folder, name);
}
