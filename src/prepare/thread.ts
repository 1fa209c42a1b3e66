import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/**
 * Starts a reading thread. It costs nothing but Node's own start here, so the command line does it
 * before anything else is loaded.
 * @param lib the package's `lib` folder.
 */
export function startReader(lib: string): Worker {
  return new Worker(join(lib, 'boot.cjs'), {
    workerData: { offprint: 'prepare' },
    // A manuscript that fills the memory ends its thread, not the build; the young part is large, so
    // that a short article is read without a collection.
    resourceLimits: { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 64 },
  });
}
