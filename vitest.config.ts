import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/order.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The pinned browser makes bytes and pictures the same on every machine.
    env: { OFFPRINT_BROWSER: 'npm' },
    globalSetup: ['test/reading/epubcheck-server.ts'],
    setupFiles: ['test/words.ts'],
    // Loading the modules anew for each of 140 files would take longer than most of them do.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // For a machine that does much else; none of the tests takes a quarter of it on one that does not.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // One more than two cores: tests wait for time limits, for saves to be seen and for each other's Java.
    maxWorkers: 3,
  },
});
