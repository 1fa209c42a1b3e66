import type { Early } from './early.ts';
import type { BuildOptions } from './options.ts';
import type { BuildResult } from './result.ts';
import { run } from './run.ts';

/**
 * Does all that a build does but the writing, and holds each EPUB against the whole of the EPUB
 * standard where the validator is installed.
 * @throws only for bugs of ours.
 */
export function check(options: BuildOptions = {}, early?: Early): Promise<BuildResult> {
  return run(options, { write: false }, early);
}
