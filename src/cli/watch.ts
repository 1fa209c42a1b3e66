import { relative } from 'node:path';
import type { Bundles } from '../boot.ts';
import type { Early } from '../build/early.ts';
import type { ArticleResult } from '../build/result.ts';
import type { WatchEvent } from '../watch/events.ts';
import type { Invocation } from './arguments.ts';
import type { Streams } from './build.ts';
import { groupMessages } from './grouping.ts';
import { openAddress } from './open.ts';
import { printMessage, type Terminal, tame } from './print.ts';

/**
 * Runs `watch` until its signal comes: the address of the preview first, then a line for each build with
 * its messages above it; with `--json` one event a line.
 * @returns the exit code: 0 where it was ended by its signal.
 */
export async function runWatch(
  invocation: Invocation,
  watch: Bundles['watching']['watch'],
  early: Early,
  signal: AbortSignal,
  streams: Streams,
): Promise<number> {
  const { json, quiet, out, formats, theme, root, draft, allowEmbargoed, operands, port, noOpen } =
    invocation;
  const colour = process.stderr.isTTY === true && !process.env.NO_COLOR;
  const terminal: Terminal = { write: streams.stderr, colour };
  const cwd = process.cwd();
  const opens = !noOpen && !json && process.stdout.isTTY === true && !process.env.CI;
  const print = (event: WatchEvent) => {
    if (json) streams.stdout(`${JSON.stringify(event)}\n`);
    else printEvent(event, { cwd, quiet, results: streams.stdout }, terminal);
    if (event.type === 'watching' && opens) openAddress(event.address);
  };
  const result = await watch(
    {
      paths: operands,
      cwd,
      env: process.env,
      drafts: draft,
      allowEmbargoed,
      signal,
      ...(out !== undefined && { out }),
      ...(formats && { formats }),
      ...(theme !== undefined && { theme }),
      ...(root !== undefined && { root }),
      ...(port !== undefined && { port }),
      onEvent: print,
    },
    early,
  );
  if (json) streams.stdout(`${JSON.stringify({ type: 'end', ...result })}\n`);
  else for (const message of result.messages) printMessage(message, terminal);
  return result.exitCode;
}

interface Place {
  readonly cwd: string;
  readonly quiet: boolean;
  readonly results: (text: string) => void;
}

const count = (n: number, one: string, several: string) => `${n} ${n === 1 ? one : several}`;

function printEvent(event: WatchEvent, { cwd, quiet, results }: Place, terminal: Terminal): void {
  const shown = (path: string) => relative(cwd, path) || path;
  if (event.type === 'watching') {
    const what = count(event.articles, 'article', 'articles');
    results(`Watching ${what}. The preview: ${event.address}\n`);
    if (!quiet) terminal.write('Press Ctrl-C to stop.\n');
  } else if (event.type === 'waiting') {
    if (!quiet)
      terminal.write(`Another build is writing to ${shown(event.folder)}; waiting for it.\n`);
  } else if (event.type === 'messages') {
    for (const message of event.messages)
      if (!quiet || message.severity === 'error') printMessage(message, terminal);
  } else if (event.type === 'removed') {
    if (!quiet) results(`${shown(event.path)} has gone; its outputs stay.\n`);
  } else printBuild(event.article, shown(event.article.path), { quiet, results }, terminal);
}

const WORDS: Readonly<Record<ArticleResult['status'], string>> = {
  built: 'built',
  kept: 'kept',
  incomplete: 'built without its PDF',
  failed: 'failed',
  'out-of-time': 'stopped, out of time,',
  'left-out': 'left out',
};

function printBuild(
  article: ArticleResult,
  name: string,
  { quiet, results }: Omit<Place, 'cwd'>,
  terminal: Terminal,
): void {
  const { messages, status, milliseconds, outputs } = article;
  const told = quiet ? messages.filter((m) => m.severity === 'error') : messages;
  for (const { message, more } of groupMessages(told)) printMessage(message, terminal, more);
  if (quiet && status === 'built') return;
  const pages = outputs.find((output) => output.pages !== undefined)?.pages;
  const time = milliseconds < 1000 ? `${milliseconds} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
  const parts = [
    `${WORDS[status]} ${status === 'built' || status === 'incomplete' ? 'in' : 'after'} ${time}`,
    ...(pages === undefined ? [] : [count(pages, 'page', 'pages')]),
    ...(messages.length > 0 ? [count(messages.length, 'message', 'messages')] : []),
  ];
  results(`${tame(name)}  ${parts.join(' · ')}\n`);
}
