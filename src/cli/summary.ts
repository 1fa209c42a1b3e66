import type { ArticleResult, BuildResult } from '../build/result.ts';
import { FORMATS, type Format } from '../model/formats.ts';
import { type Cause, causesOf } from '../report/causes.ts';
import { totalsOf } from '../report/totals.ts';
import { formatSize, paint, paintSeverity, shownPath, tame, whereOf } from './print.ts';
import { duration } from './progress.ts';
import type { Terminal } from './terminal.ts';

const NAMES: Readonly<Record<Format, readonly [one: string, several: string]>> = {
  epub: ['EPUB', 'EPUBs'],
  pdf: ['PDF', 'PDFs'],
  html: ['web page', 'web pages'],
};
/** Places of a cause that are named. */
const PLACES = 3;
/** Articles that are named in the list of those that failed. */
const NAMED = 50;

const count = (n: number, one: string, several: string) => `${n} ${n === 1 ? one : several}`;

/** Writes what needs a look, cause by cause over all articles, with the first places of each. */
export function printCauses(
  result: BuildResult,
  { quiet }: { quiet: boolean },
  terminal: Terminal,
) {
  for (const cause of causesOf(result))
    if (!quiet || cause.severity === 'error') printCause(cause, terminal);
}

function printCause(cause: Cause, terminal: Terminal): void {
  const { severity, ruleId, note, places, files } = cause;
  const named = places.slice(0, PLACES).map((p) => `    ${whereOf(p)}: ${tame(p.reason)}`);
  const more = places.length - named.length;
  const total =
    files > 1 ? `${places.length} in ${files} files` : count(places.length, 'place', 'places');
  terminal.write(
    [
      `${paintSeverity(severity, terminal)}: ${tame(ruleId)}, ${total}`,
      ...named,
      ...(more > 0 ? [`    and ${more} more`] : []),
      ...(note ? [`    ${paint(tame(note), 2, terminal)}`] : []),
      '',
    ].join('\n'),
  );
}

/** Names the articles of many that failed. */
export function printFailures(
  { articles }: BuildResult,
  { cwd }: { cwd: string },
  terminal: Terminal,
): void {
  const failed = articles.filter(({ status }) => status === 'failed' || status === 'out-of-time');
  if (failed.length === 0 || articles.length === 1) return;
  const named = failed.slice(0, NAMED).map((article) => `    ${failureLine(article, cwd)}`);
  const more = failed.length - named.length;
  const head = paint(
    `${count(failed.length, 'article', 'articles')} failed; the last good outputs are untouched:`,
    31,
    terminal,
  );
  terminal.write(`${[head, ...named, ...(more > 0 ? [`    and ${more} more`] : [])].join('\n')}\n`);
}

function failureLine({ path, messages, status }: ArticleResult, cwd: string): string {
  const errors = messages.filter(({ severity }) => severity === 'error');
  const rules = [...new Set(errors.map(({ ruleId }) => tame(ruleId)))];
  const why = rules.length > 0 ? rules.join(', ') : status;
  return `${shownPath(cwd, path)} (${why})`;
}

/** Writes the last line of a run: how much was made, how large it is, how long it took, what needs a look. */
export function printSummary(
  result: BuildResult,
  { milliseconds, checking }: { milliseconds: number; checking: boolean },
  terminal: Terminal,
): void {
  const totals = totalsOf(result);
  const { articles, built, kept, failed, errors, warnings } = totals;
  const time = duration(milliseconds);
  const word = checking ? 'checked' : 'built';
  const parts: string[] = [];
  if (kept > 0 && kept === articles)
    parts.push(
      kept === 1
        ? `The article is up to date (${time}; --force builds it anew)`
        : `All ${kept} articles are up to date (${time}; --force builds them anew)`,
    );
  else {
    const made = `${count(built, 'article', 'articles')} ${word} in ${time}`;
    parts.push(built > 1 && !checking ? `${made}: ${writtenOf(result, totals.bytes)}` : made);
    if (kept > 0) parts.push(`${kept} up to date`);
  }
  if (failed > 0 && articles > 1) parts.push(paint(`${failed} failed`, 31, terminal));
  if (errors) parts.push(paint(count(errors, 'error', 'errors'), 31, terminal));
  if (warnings) parts.push(paint(count(warnings, 'warning', 'warnings'), 33, terminal));
  terminal.write(`${parts.join(', ')}\n`);
}

/** Says which files were written, and how large they are together: `8 EPUBs and 8 PDFs (4.1 MB)`. */
function writtenOf({ articles }: BuildResult, bytes: number): string {
  const written = articles.flatMap(({ outputs }) => outputs).filter(({ kept }) => !kept);
  const kinds = FORMATS.flatMap((format) => {
    const n = written.filter((output) => output.format === format).length;
    return n > 0 ? [count(n, ...NAMES[format])] : [];
  });
  const last = kinds.pop() ?? 'nothing';
  return `${kinds.length > 0 ? `${kinds.join(', ')} and ` : ''}${last} (${formatSize(bytes)})`;
}
