import { resolve } from 'node:path';
import { cacheFolder } from '../cache.ts';
import type { Kept, LedgerOptions } from '../kept/ledger.ts';
import type { MadeFile } from '../kept/record.ts';
import { FORMATS } from '../model/formats.ts';
import { packageRoot } from '../package-root.ts';
import type { BuildOptions } from './options.ts';
import type { ArticleResult, Output } from './result.ts';

/** Says what of a run decides what is made, and where; all has its default. */
export function ledgerOptions(options: BuildOptions): LedgerOptions {
  const env = options.env ?? process.env;
  return {
    packageRoot: packageRoot(),
    cacheFolder: cacheFolder(env),
    out: resolve(options.cwd ?? '.', options.out ?? 'dist'),
    env,
    now: options.now ?? new Date(),
    formats: options.formats,
    theme: options.theme,
    drafts: options.drafts === true,
    allowEmbargoed: options.allowEmbargoed === true,
  };
}

/** Tells of a file that is up to date. */
export function keptOutput({ format, path, bytes, pages }: MadeFile): Output {
  return { format, path, bytes, ...(pages !== undefined && { pages }), kept: true };
}

/** Puts outputs in the order in which they are always told. */
export function inOrder<T extends Pick<Output, 'format'>>(outputs: readonly T[]): T[] {
  return [...outputs].sort((a, b) => FORMATS.indexOf(a.format) - FORMATS.indexOf(b.format));
}

/** Tells of an article of which nothing has to be made, with all that was said when it was. */
export function keptResult(path: string, { record, files, leftOut }: Kept): ArticleResult {
  const made = inOrder(files);
  return {
    path,
    slug: record.slug,
    headline: record.headline,
    status: leftOut ? 'left-out' : 'kept',
    outputs: made.map(keptOutput),
    messages: [...record.messages, ...made.flatMap(({ messages }) => messages)],
    milliseconds: 0,
  };
}
