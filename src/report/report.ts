import { relative, sep } from 'node:path';
import type { ArticleResult, BuildResult, Output } from '../build/result.ts';
import type { Message } from '../model/message.ts';
import { VERSION } from '../version.ts';
import { type Cause, causesOf } from './causes.ts';
import { type Totals, totalsOf } from './totals.ts';

/** Goes up when the report changes in a way that a program must know of; new fields are none. */
const EDITION = 1;

/** A run written down. All paths begin at the folder of the report, with `/`. */
export interface Report {
  /** The edition of this form. */
  readonly offprintReport: number;
  readonly version: string;
  readonly command: string;
  readonly exitCode: number;
  /** Wall time of the run, ms. */
  readonly milliseconds: number;
  readonly totals: Totals;
  readonly articles: readonly ReportedArticle[];
  /** Messages that belong to no article. */
  readonly messages: readonly Message[];
  /** All messages, by rule: errors first, then what is found most often. */
  readonly causes: readonly Cause[];
}

export interface ReportedArticle extends Omit<ArticleResult, 'path' | 'outputs'> {
  /** The manuscript's. */
  readonly path: string;
  readonly outputs: readonly Output[];
}

/** What a report tells of. */
export interface ReportedRun {
  readonly result: BuildResult;
  readonly milliseconds: number;
  readonly command: string;
}

/**
 * Writes a run down.
 * @param folder absolute, of the report.
 */
export function reportOf({ result, milliseconds, command }: ReportedRun, folder: string): Report {
  const from = (path: string) => relative(folder, path).split(sep).join('/') || '.';
  // A check makes no files: its outputs have names alone.
  const place = command === 'check' ? (name: string) => name : from;
  return {
    offprintReport: EDITION,
    version: VERSION,
    command,
    exitCode: result.exitCode,
    milliseconds,
    totals: totalsOf(result),
    articles: result.articles.map((article) => ({
      ...article,
      path: from(article.path),
      outputs: article.outputs.map((output) => ({ ...output, path: place(output.path) })),
    })),
    messages: result.messages,
    causes: causesOf(result),
  };
}
