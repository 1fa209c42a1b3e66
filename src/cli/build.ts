import type { BuildOptions } from '../build/options.ts';
import type { BuildResult } from '../build/result.ts';
import type { Invocation } from './arguments.ts';
import { endLine, eventLine } from './json.ts';
import { printArticle, printMessage, printSummary, type Terminal } from './print.ts';

/** Where a command writes. */
export interface Streams {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
}

/**
 * Runs `build` or `check` and prints as it goes: what was written on the standard output, messages on
 * the error output; with `--json` everything on the standard output, one object a line.
 * @returns the exit code.
 */
export async function runBuild(
  invocation: Invocation,
  run: (options: BuildOptions) => Promise<BuildResult>,
  signal: AbortSignal,
  streams: Streams,
): Promise<number> {
  const { json, quiet, out, formats, theme, root, force } = invocation;
  const { draft, allowEmbargoed, operands } = invocation;
  const checking = invocation.command === 'check';
  const colour = process.stderr.isTTY === true && !process.env.NO_COLOR;
  const terminal: Terminal = { write: streams.stderr, colour };
  const cwd = process.cwd();
  const begun = performance.now();
  const options: BuildOptions = {
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
    ...(force && { force }),
    onEvent(event) {
      if (json) return streams.stdout(eventLine(event));
      if (event.type === 'waiting' && !quiet)
        terminal.write(`Another build is writing to ${event.folder}; waiting for it.\n`);
      if (event.type === 'article')
        printArticle(
          event.article,
          { cwd, quiet, checking },
          {
            messages: terminal,
            results: { write: streams.stdout, colour: false },
          },
        );
    },
  };
  const result = await run(options);
  if (json) streams.stdout(endLine(result));
  else {
    for (const message of result.messages)
      if (!quiet || message.severity === 'error') printMessage(message, terminal);
    if (!quiet)
      printSummary(result, { seconds: (performance.now() - begun) / 1000, checking }, terminal);
  }
  return result.exitCode;
}
