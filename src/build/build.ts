import type { Early } from './early.ts';
import type { BuildOptions } from './options.ts';
import type { BuildResult } from './result.ts';
import { run } from './run.ts';

/**
 * Builds the publications of manuscripts: `dist/<slug>.epub`, `dist/<slug>.pdf` and, where it is asked
 * for, `dist/<slug>/index.html` for each.
 * A manuscript's mistakes come back as messages, and its last good outputs stay.
 * @throws only for bugs of ours.
 */
export function build(options: BuildOptions = {}, early?: Early): Promise<BuildResult> {
  return run(options, { write: true }, early);
}
