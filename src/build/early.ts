import type { Worker } from 'node:worker_threads';
import type { EarlyBrowser } from '../browser/spawn.ts';

/** What the command line starts before the bundle is loaded; the build takes it over. */
export interface Early {
  readonly browser?: EarlyBrowser;
  readonly reader?: Worker;
}
