import type { Format } from '../model/formats.ts';
import type { Message } from '../model/message.ts';

/** A publication file that a build wrote. */
export interface Output {
  readonly format: Format;
  /** Absolute path; for a check, the name that the file would have. */
  readonly path: string;
  readonly bytes: number;
  /** Pages, of a PDF. */
  readonly pages?: number;
  /** True where an earlier build made it, and it is up to date. */
  readonly kept?: true;
}

/**
 * What became of one article: `built` (whole), `kept` (nothing had to be made: all is up to date), `incomplete` (all but the PDF, which had no browser),
 * `failed`, `out-of-time`, or `left-out` (a draft).
 */
export interface ArticleResult {
  /** Absolute path of the manuscript. */
  readonly path: string;
  readonly slug: string;
  /** Missing where the article could not be read. */
  readonly headline?: string;
  readonly status: 'built' | 'kept' | 'incomplete' | 'failed' | 'out-of-time' | 'left-out';
  readonly outputs: readonly Output[];
  readonly messages: readonly Message[];
  /** Wall time from reading to writing, ms. */
  readonly milliseconds: number;
}

/** What became of a whole run. */
export interface BuildResult {
  readonly articles: readonly ArticleResult[];
  /** Messages that belong to no article: configuration, paths, the browser, the output folder. */
  readonly messages: readonly Message[];
  /** 0 done, 1 an article failed, 2 bad configuration, 3 environment, 4 out of time. */
  readonly exitCode: 0 | 1 | 2 | 3 | 4;
}

/** Told while a build runs. */
export type BuildEvent =
  | { readonly type: 'start'; readonly articles: number }
  | { readonly type: 'waiting'; readonly folder: string }
  | { readonly type: 'article'; readonly article: ArticleResult };

/** Derives the exit code: the machine first, then configuration, then the articles. */
export function exitCodeOf(
  articles: readonly ArticleResult[],
  faults: { readonly environment: boolean; readonly configuration: boolean },
): BuildResult['exitCode'] {
  const has = (status: ArticleResult['status']) => articles.some((a) => a.status === status);
  if (faults.environment || has('incomplete')) return 3;
  if (faults.configuration) return 2;
  if (has('failed')) return 1;
  return has('out-of-time') ? 4 : 0;
}
