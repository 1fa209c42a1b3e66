import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Kept, openLedger } from '../kept/ledger.ts';
import type { Message } from '../model/message.ts';
import { lockOf } from '../output/lock.ts';
import { discover } from '../read/discover.ts';
import { isMarkdown } from '../read/folder.ts';
import { rootFinder } from '../read/root.ts';
import { keptResult, ledgerOptions } from './kept.ts';
import type { BuildOptions } from './options.ts';
import type { ArticleResult, BuildResult } from './result.ts';

/** What a first look at a run says. */
export type Glance =
  /** Nothing has to be made. */
  | { readonly result: BuildResult }
  /** Something has; `prints` is false where no PDF is among it. */
  | { readonly prints: boolean };

/**
 * Looks, before anything heavy is loaded or started, whether a build has something to do. Where all is up
 * to date, it tells so of each article, as the build would.
 */
export async function glance(options: BuildOptions): Promise<Glance> {
  const { formats, force, paths = [], onEvent } = options;
  const prints = !formats || formats.includes('pdf');
  if (force) return { prints };
  const settings = ledgerOptions(options);
  const cwd = resolve(options.cwd ?? '.');
  const ledger = openLedger(settings);
  const named = paths.map((path) => resolve(cwd, path)).filter(isMarkdown);
  if (!named.every((path) => ledger.mayHold(path))) return { prints };
  const found = await discover(paths, cwd, async () => undefined);
  const { manuscripts } = found;
  if (found.messages.length > 0 || manuscripts.length === 0) return { prints };
  if (!manuscripts.every(({ path }) => ledger.mayHold(path))) return { prints };
  const rootOf = rootFinder(options.root);
  const publications = new Map<string | undefined, readonly Message[]>();
  const articles: ArticleResult[] = [];
  const names = new Set<string>();
  const lacking: Kept[] = [];
  for (const manuscript of manuscripts) {
    const root = await rootOf(manuscript.path);
    const kept = ledger.lookBack(manuscript, root);
    if (!kept) return { prints };
    if (kept.missing.length > 0) lacking.push(kept);
    const { slug, publication } = kept.record;
    publications.set(root.publicationFile, publication.messages);
    // A draft that is left out takes no name.
    names.add(kept.leftOut ? manuscript.path : slug.toLowerCase());
    articles.push(keptResult(manuscript.path, kept));
  }
  if (lacking.length > 0) return { prints: lacking.some(({ missing }) => missing.includes('pdf')) };
  // Two articles of one name, or another build at work: the build itself deals with that.
  if (names.size < articles.length || existsSync(lockOf(settings.out))) return { prints };
  onEvent?.({ type: 'start', articles: articles.length });
  for (const article of articles) onEvent?.({ type: 'article', article });
  return { result: { articles, messages: [...publications.values()].flat(), exitCode: 0 } };
}
