import type { BuildEvent, BuildResult } from '../build/result.ts';

/** Writes an event of a build as one line of JSON. */
export function eventLine(event: BuildEvent): string {
  return `${JSON.stringify(event)}\n`;
}

/** Writes the end of a build as one line of JSON: messages of the run, and the exit code. */
export function endLine({ messages, exitCode }: BuildResult): string {
  return `${JSON.stringify({ type: 'end', messages, exitCode })}\n`;
}
