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
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
