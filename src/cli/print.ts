import { relative } from 'node:path';
import type { ArticleResult, BuildResult } from '../build/result.ts';
import type { Message, Severity } from '../model/message.ts';
import { describeMore, groupMessages } from './grouping.ts';

/** Where lines go, and whether colour may be used there. */
export interface Terminal {
  readonly write: (text: string) => void;
  readonly colour: boolean;
}

const COLOURS: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36 };

const paint = (text: string, code: number, { colour }: Terminal) =>
  colour ? `\u001B[${code}m${text}\u001B[0m` : text;

/** Control characters in a manuscript's text must not steer the terminal. */
export const tame = (text: string) =>
  text.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu, '�');

/**
 * Writes a message: place and what was found on one line, how to mend it on the next, then where more
 * of its kind are.
 */
export function printMessage(
  message: Message,
  terminal: Terminal,
  more: readonly number[] = [],
): void {
  const { file, place, severity, reason, note, url, ruleId } = message;
  const where = place ? `${file}:${place.line}:${place.column}` : file;
  const kind = paint(severity, COLOURS[severity], terminal);
  const rule = paint(`[${tame(ruleId)}]`, 2, terminal);
  const lines = [
    `${tame(where)}: ${kind}: ${tame(reason)} ${rule}`,
    ...(note ? [`    ${tame(note)}`] : []),
    ...(url ? [`    ${tame(url)}`] : []),
    ...(more.length > 0 ? [`    ${describeMore(more)}.`] : []),
  ];
  terminal.write(`${lines.join('\n')}\n`);
}

/** Writes a size in the unit that a person would use: bytes in, `412 kB` or `1.3 MB` out. */
export function formatSize(bytes: number): string {
  return bytes < 1e6
    ? `${Math.max(1, Math.round(bytes / 1e3))} kB`
    : `${(bytes / 1e6).toFixed(1)} MB`;
}

const WORDS: Readonly<Record<ArticleResult['status'], string>> = {
  built: 'built',
  kept: 'up to date',
  incomplete: 'built without its PDF',
  failed: 'failed; its last good outputs are untouched',
  'out-of-time': 'stopped: out of time',
  'left-out': 'left out: a draft (build it with --draft)',
};

/** Writes what became of one article: its messages, then a line for each output. */
export function printArticle(
  article: ArticleResult,
  { cwd, quiet, checking }: { cwd: string; quiet: boolean; checking: boolean },
  { messages, results }: { messages: Terminal; results: Terminal },
): void {
  const shown = quiet ? article.messages.filter((m) => m.severity === 'error') : article.messages;
  for (const { message, more } of groupMessages(shown)) printMessage(message, messages, more);
  if (quiet || article.status === 'kept') return;
  const { status } = article;
  if (status !== 'built')
    messages.write(`${relative(cwd, article.path) || article.path}: ${WORDS[status]}\n`);
  for (const { path, bytes, pages } of article.outputs) {
    const name = checking ? path : relative(cwd, path) || path;
    const extent = pages === undefined ? '' : `, ${pages} ${pages === 1 ? 'page' : 'pages'}`;
    results.write(`${name}${checking ? ' would be' : ''} ${formatSize(bytes)}${extent}\n`);
  }
}

const count = (n: number, one: string, several: string) => `${n} ${n === 1 ? one : several}`;

/** Writes the last line of a run: how much was made, how long it took, what needs a look. */
export function printSummary(
  result: BuildResult,
  { seconds, checking }: { seconds: number; checking: boolean },
  terminal: Terminal,
): void {
  const all = [...result.messages, ...result.articles.flatMap((a) => a.messages)];
  const of = (severity: Severity) => all.filter((m) => m.severity === severity).length;
  const made = result.articles.filter((a) => a.status === 'built' || a.status === 'incomplete');
  const kept = result.articles.filter((a) => a.status === 'kept').length;
  const parts = [
    `${count(made.length, 'article', 'articles')} ${checking ? 'checked' : 'built'} in ${seconds.toFixed(1)} s`,
    ...(kept > 0 ? [`${kept} up to date`] : []),
  ];
  const [errors, warnings] = [of('error'), of('warning')];
  if (errors) parts.push(paint(count(errors, 'error', 'errors'), 31, terminal));
  if (warnings) parts.push(paint(count(warnings, 'warning', 'warnings'), 33, terminal));
  terminal.write(`${parts.join(', ')}\n`);
}
