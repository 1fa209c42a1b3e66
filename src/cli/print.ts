import { relative } from 'node:path';
import type { ArticleResult } from '../build/result.ts';
import type { Message, Severity } from '../model/message.ts';
import { describeMore, groupMessages } from './grouping.ts';
import type { Terminal } from './terminal.ts';

export type { Terminal } from './terminal.ts';

const COLOURS: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36 };

export const paint = (text: string, code: number, { colour }: Terminal) =>
  colour ? `\u001B[${code}m${text}\u001B[0m` : text;

export const paintSeverity = (severity: Severity, terminal: Terminal, text: string = severity) =>
  paint(text, COLOURS[severity], terminal);

/** Control characters in a manuscript's text must not steer the terminal, nor turn its lines round. */
export const tame = (text: string) =>
  text.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/gu, '�');

/** Says where a message points: `essay.md:12:3`. */
export const whereOf = ({ file, place }: Pick<Message, 'file' | 'place'>): string =>
  tame(place ? `${file}:${place.line}:${place.column}` : file);

/**
 * Writes a message: place and what was found on one line, how to mend it on the next, then where more
 * of its kind are.
 */
export function printMessage(
  message: Message,
  terminal: Terminal,
  more: readonly number[] = [],
): void {
  const { severity, reason, note, url, ruleId } = message;
  const kind = paintSeverity(severity, terminal);
  const rule = paint(`[${tame(ruleId)}]`, 2, terminal);
  const lines = [
    `${whereOf(message)}: ${kind}: ${tame(reason)} ${rule}`,
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

/** What a status is called. */
export const STATUS_WORDS: Readonly<Record<ArticleResult['status'], string>> = {
  built: 'built',
  kept: 'up to date',
  incomplete: 'built without its PDF',
  failed: 'failed; its last good outputs are untouched',
  'out-of-time': 'stopped: out of time',
  'left-out': 'left out: a draft (build it with --draft)',
};

/** How articles are shown. */
export interface Manner {
  readonly cwd: string;
  readonly quiet: boolean;
  readonly checking: boolean;
}

/** Names a file as it is found from the working folder. */
export const shownPath = (cwd: string, path: string): string => tame(relative(cwd, path) || path);

/** Writes the messages of one article, those of a kind together. */
export function printMessages(
  { messages }: ArticleResult,
  { quiet }: Manner,
  terminal: Terminal,
): void {
  const shown = quiet ? messages.filter((m) => m.severity === 'error') : messages;
  for (const { message, more } of groupMessages(shown)) printMessage(message, terminal, more);
}

/** Writes what became of one article: a line for each output that was made, or why there is none. */
export function printArticle(
  { status, path, outputs }: ArticleResult,
  { cwd, quiet, checking }: Manner,
  { messages, results }: { messages: Terminal; results: (text: string) => void },
): void {
  if (quiet || status === 'kept') return;
  if (status !== 'built') messages.write(`${shownPath(cwd, path)}: ${STATUS_WORDS[status]}\n`);
  for (const output of outputs.filter(({ kept }) => !kept)) {
    const name = checking ? tame(output.path) : shownPath(cwd, output.path);
    const { pages, bytes } = output;
    const extent = pages === undefined ? '' : `, ${pages} ${pages === 1 ? 'page' : 'pages'}`;
    results(`${name}${checking ? ' would be' : ''} ${formatSize(bytes)}${extent}\n`);
  }
}
