// Writes the largest resident memory of this process, in kB, when it ends.
const { writeFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');
if (isMainThread && process.env.BENCH_MEMORY)
  process.on('exit', () =>
    writeFileSync(process.env.BENCH_MEMORY, String(process.resourceUsage().maxRSS)),
  );
