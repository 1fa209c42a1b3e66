import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The pinned browser makes bytes and pictures the same on every machine.
    env: { OFFPRINT_BROWSER: 'npm' },
    setupFiles: ['test/words.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
