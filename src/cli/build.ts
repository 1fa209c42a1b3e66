import type { BuildOptions } from '../build/options.ts';
import type { BuildResult } from '../build/result.ts';
import type { Invocation } from './arguments.ts';
import { showJson } from './json.ts';
import { reportPlace, writeReport } from './report.ts';
import { type Show, showText } from './show.ts';
import { openScreen } from './terminal.ts';

/** Where a command writes. */
export interface Streams {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
}

/**
 * Runs `build` or `check` and shows how it goes: what was written on the standard output, all else on
 * the error output; with `--json` everything on the standard output, one object a line. With `--report`
 * it is written down too.
 * @returns the exit code.
 */
export async function runBuild(
  invocation: Invocation,
  run: (options: BuildOptions) => Promise<BuildResult>,
  signal: AbortSignal,
  streams: Streams,
): Promise<number> {
  const { report, command } = invocation;
  const place = report === undefined ? undefined : reportPlace(report, process.cwd());
  const begun = performance.now();
  const show = showOf(invocation, streams);
  const result = await run({ ...optionsOf(invocation), signal, onEvent: (e) => show.event(e) });
  const milliseconds = Math.round(performance.now() - begun);
  const fault =
    place && !signal.aborted
      ? await writeReport(place, { result, milliseconds, command })
      : undefined;
  const told: BuildResult = fault
    ? { ...result, messages: [...result.messages, fault], exitCode: result.exitCode || 3 }
    : result;
  show.end(told, milliseconds);
  return told.exitCode;
}

function showOf({ json, quiet, command }: Invocation, { stdout, stderr }: Streams): Show {
  if (json) return showJson(stdout);
  const screen = openScreen(process.stderr, stderr, process.env);
  const manner = { cwd: process.cwd(), quiet, checking: command === 'check' };
  const lists = !(screen.live && process.stdout.isTTY === true);
  return showText(manner, { results: stdout, lists }, screen);
}

function optionsOf(invocation: Invocation): BuildOptions {
  const { operands, out, formats, theme, root, force, draft, allowEmbargoed } = invocation;
  return {
    paths: operands,
    cwd: process.cwd(),
    env: process.env,
    drafts: draft,
    allowEmbargoed,
    ...(out !== undefined && { out }),
    ...(formats && { formats }),
    ...(theme !== undefined && { theme }),
    ...(root !== undefined && { root }),
    ...(force && { force }),
  };
}
