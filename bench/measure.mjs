// Runs whole processes and measures them: wall time, and the largest memory of the Node process itself.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const probe = join(dirname(fileURLToPath(import.meta.url)), 'memory.cjs');

/** Runs a command once: ms of wall time, MB of resident memory (Node alone), or throws with its output. */
export async function once(command, args, { cwd, env = {} } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-bench-'));
  const file = join(folder, 'memory');
  const begun = performance.now();
  try {
    const output = await new Promise((resolve, reject) => {
      const child = spawn(command, args, {
        cwd,
        env: {
          ...process.env,
          ...env,
          ...(command === process.execPath && {
            NODE_OPTIONS: `--require ${probe}`,
            BENCH_MEMORY: file,
          }),
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let text = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (data) => {
          text += data;
        });
      child.on('error', reject);
      child.on('close', (code) =>
        code === 0
          ? resolve(text)
          : reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${text}`)),
      );
    });
    const milliseconds = performance.now() - begun;
    const kilobytes = Number(await readFile(file, 'utf8').catch(() => '0'));
    return { milliseconds, megabytes: kilobytes / 1024, output };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/**
 * Runs several jobs in turn, `repeats` rounds, so that what disturbs the machine disturbs them alike;
 * gives each job's medians.
 */
export async function compare(jobs, repeats) {
  const runs = Object.fromEntries(Object.keys(jobs).map((name) => [name, []]));
  for (let i = 0; i < repeats; i++)
    for (const [name, job] of Object.entries(jobs)) runs[name].push(await job());
  return Object.fromEntries(
    Object.entries(runs).map(([name, results]) => [
      name,
      {
        milliseconds: middle(results.map((r) => r.milliseconds)),
        megabytes: Math.max(...results.map((r) => r.megabytes)),
      },
    ]),
  );
}
