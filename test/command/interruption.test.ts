import { type ChildProcess, spawn } from 'node:child_process';
import { access, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { alive, running } from '../browser/processes.ts';
import { article, cli, makeFolder, offprint } from './offprint.ts';

// Real commands, ended from without in the middle: nothing may be left of them, nor half of a file.

const LONG = article('A line of prose that is printed on many pages. '.repeat(40_000));

/** A folder with a long article, its last good PDF, and a temporary folder of its own. */
async function makeProject(): Promise<string> {
  const folder = await makeFolder({
    'package.json': '{}',
    'long.md': LONG,
    'short.md': article('Few words.'),
    'dist/long.pdf': 'the last good one',
  });
  await mkdir(join(folder, 't'));
  return folder;
}

let folder: string;
beforeAll(async () => {
  folder = await makeProject();
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

const temporary = () => join(folder, 't');
const profiles = async () =>
  (await readdir(temporary())).filter((name) => name.startsWith('offprint-browser-'));
/** Browsers keep their profiles in this project's temporary folder, and say so. */
const browsers = () => running(`--user-data-dir=${temporary()}`);
const groups = new Set<number>();
/** All processes of the browsers that were seen so far. */
function everything(): number[] {
  for (const { group } of browsers()) groups.add(group);
  return [...groups].flatMap(alive);
}

function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [cli, ...args], {
    cwd: folder,
    env: { ...process.env, TMPDIR: temporary() },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

const end = (child: ChildProcess) =>
  new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal)),
  );

/** Starts a build of the long article and waits until its browser is at the pages. */
async function inTheMiddle(): Promise<ChildProcess> {
  const child = start(['build', 'long.md', '--formats', 'pdf', '--quiet']);
  await vi.waitFor(() => expect(everything().length).toBeGreaterThan(3), {
    timeout: 20_000,
    interval: 20,
  });
  // It holds the folder before it writes anything there.
  await vi.waitFor(() => access(join(folder, 'dist', '.offprint-lock', 'owner')), {
    timeout: 20_000,
    interval: 20,
  });
  await new Promise((next) => setTimeout(next, 400));
  expect(child.exitCode).toBeNull();
  return child;
}

async function expectNothingLeft(): Promise<void> {
  await vi.waitFor(() => expect(everything()).toEqual([]), { timeout: 5000, interval: 50 });
  expect(await readFile(join(folder, 'dist', 'long.pdf'), 'utf8')).toBe('the last good one');
  expect((await readdir(join(folder, 'dist'))).filter((name) => name.endsWith('.part'))).toEqual(
    [],
  );
}

describe.runIf(process.platform === 'linux')('a build that is ended in the middle (row 25)', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'by %s leaves no process, no profile and no half of a file, and ends with 130',
    async (signal) => {
      const child = await inTheMiddle();
      let said = '';
      child.stderr?.on('data', (text) => {
        said += text;
      });
      const ended = end(child);
      child.kill(signal);
      expect(await ended).toBe(130);
      expect(said).toContain('Build again to go on.');
      await expectNothingLeft();
      expect(await profiles()).toEqual([]);
      expect(await readdir(join(folder, 'dist'))).toEqual(['long.pdf']);
    },
  );

  it('by a second Ctrl-C ends at once', async () => {
    const child = await inTheMiddle();
    const ended = end(child);
    child.kill('SIGINT');
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    await expectNothingLeft();
    expect(await profiles()).toEqual([]);
  });

  it('while it is being read waits for no parser', async () => {
    await writeFile(join(folder, 'stars.md'), article('*a_ '.repeat(10_000)));
    const child = start(['build', 'stars.md', '--formats', 'epub', '--quiet']);
    await vi.waitFor(
      async () =>
        expect(await readFile(join(folder, 'dist/.offprint-lock/owner'), 'utf8')).toMatch(
          new RegExp(`^${child.pid} `, 'u'),
        ),
      { timeout: 20_000, interval: 20 },
    );
    await new Promise((next) => setTimeout(next, 500));
    const ended = end(child);
    const begun = performance.now();
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    // The thread is ended under the parser, which would have twenty seconds; the run's patience is five.
    expect(performance.now() - begun).toBeLessThan(4000);
    await rm(join(folder, 'stars.md'));
  });

  it('by the kill that no program can answer leaves no process; the next run sweeps up', async () => {
    const child = await inTheMiddle();
    const ended = end(child);
    child.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    await expectNothingLeft();
    expect(await profiles()).toHaveLength(1);
    // As if it had been killed while it wrote.
    await writeFile(join(folder, 'dist', '.0123456789ab.part'), 'half of a file');

    const next = await offprint(['build', 'short.md'], folder, { TMPDIR: temporary() });
    expect(next.code).toBe(0);
    expect((await readdir(join(folder, 'dist'))).sort()).toEqual([
      'long.pdf',
      'short.epub',
      'short.pdf',
    ]);
    const ofKilled = (name: string) => name.includes(`-${child.pid}-`);
    expect((await profiles()).filter(ofKilled)).toEqual([]);
    await rm(join(folder, 'dist', 'short.epub'));
    await rm(join(folder, 'dist', 'short.pdf'));
  });

  it('by a fault of ours leaves no process either', async () => {
    const tools = JSON.stringify(join(dirname(cli), 'tools.cjs'));
    const script = `const { cacheFolder, openBrowser } = require(${tools});
      openBrowser({ env: process.env, cacheFolder: cacheFolder(process.env) })
        .then(() => setTimeout(() => { throw new Error('a fault of ours') }))`;
    const child = spawn(process.execPath, ['-e', script], {
      cwd: folder,
      env: { ...process.env, TMPDIR: temporary() },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => {
        said += text;
      });
    expect(await end(child)).toBe(1);
    expect(said).toContain('a fault of ours');
    await expectNothingLeft();
    expect(await profiles()).toEqual([]);
  });
});
