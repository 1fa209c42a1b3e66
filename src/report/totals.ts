import type { ArticleResult, BuildResult } from '../build/result.ts';
import type { Severity } from '../model/message.ts';

/** What a run came to, in numbers. */
export interface Totals {
  readonly articles: number;
  readonly built: number;
  /** Up to date. */
  readonly kept: number;
  readonly failed: number;
  /** Drafts. */
  readonly leftOut: number;
  /** Files that were written by this run, and their bytes. */
  readonly files: number;
  readonly bytes: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Adds a run up. */
export function totalsOf({
  articles,
  messages,
}: Pick<BuildResult, 'articles' | 'messages'>): Totals {
  const of = (...wanted: readonly ArticleResult['status'][]) =>
    articles.filter(({ status }) => wanted.includes(status)).length;
  const said = [...messages, ...articles.flatMap((article) => article.messages)];
  const weighing = (severity: Severity) => said.filter((m) => m.severity === severity).length;
  const written = articles.flatMap(({ outputs }) => outputs).filter(({ kept }) => !kept);
  return {
    articles: articles.length,
    built: of('built', 'incomplete'),
    kept: of('kept'),
    failed: of('failed', 'out-of-time'),
    leftOut: of('left-out'),
    files: written.length,
    bytes: written.reduce((sum, { bytes }) => sum + bytes, 0),
    errors: weighing('error'),
    warnings: weighing('warning'),
  };
}
