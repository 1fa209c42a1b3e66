import { spawn, spawnSync } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openNpmPackage } from '../../src/browser/npm-package.ts';
import { cacheFolder } from '../../src/cache.ts';
import { running } from '../browser/processes.ts';
import { article, cli, makeFolder, offprint, offprintJson, type Ran } from './offprint.ts';

// A browser that crashes or hangs, a disk that is full (row 25): the real command, with real processes.
// All at once, as most of the time goes by in waiting for what hangs.

const LINUX = process.platform === 'linux';

let folder: string;
beforeAll(async () => {
  folder = await makeFolder({
    'package.json': '{}',
    'a.md': article('The first of three.'),
    'b.md': article('The second, which CRASHES the browser.'),
    'c.md': article('The third of three.'),
    'dist/b.pdf': 'the last good one',
  });
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

async function program(name: string, script: string): Promise<string> {
  const file = join(folder, 'bin', name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, script);
  await chmod(file, 0o755);
  return file;
}

/** A browser that ends, and notes it, when it is given a page with a certain word. */
async function crashingBrowser(log: string): Promise<string> {
  const { path, env } = await openNpmPackage(cacheFolder(process.env));
  return program(
    'chrome-headless-shell',
    `#!${process.execPath}
const { spawn } = require('node:child_process');
const { appendFileSync, createReadStream, createWriteStream } = require('node:fs');
const child = spawn(${JSON.stringify(path)}, process.argv.slice(2), {
  stdio: ['ignore', 'ignore', 'inherit', 'pipe', 'pipe'],
  env: { ...process.env, ...${JSON.stringify(env)} },
});
child.on('exit', () => process.kill(process.pid, 'SIGKILL'));
createReadStream('', { fd: 3 }).on('data', (data) => {
  if (!data.includes('CRASHES')) return child.stdio[3].write(data);
  appendFileSync(${JSON.stringify(log)}, 'crashed\\n');
  child.kill('SIGKILL');
}).on('end', () => child.kill('SIGKILL'));
child.stdio[4].pipe(createWriteStream('', { fd: 4 }));
`,
  );
}

describe.runIf(LINUX)('a browser that ends over an article', { concurrent: true }, () => {
  it('is tried once more, the article is named with what to do, and the others go on', async () => {
    const log = join(folder, 'crashes');
    const browser = await crashingBrowser(log);
    const run = await offprintJson(['build', '.', '--formats', 'pdf'], folder, {
      OFFPRINT_BROWSER: browser,
      OFFPRINT_CACHE: join(folder, 'cache'),
    });
    expect(run.articles.map(({ slug, status }) => [slug, status])).toEqual([
      ['a', 'built'],
      ['b', 'failed'],
      ['c', 'built'],
    ]);
    expect(run.code).toBe(1);
    const [message] = run.of('b.md').messages;
    expect(message).toMatchObject({ file: 'b.md', severity: 'error' });
    expect(message?.note).toContain('offprint doctor');
    expect(await readFile(log, 'utf8')).toBe('crashed\ncrashed\n');
    expect(await readFile(join(folder, 'dist', 'b.pdf'), 'utf8')).toBe('the last good one');
    await vi.waitFor(() => expect(running(browser)).toEqual([]), 5000);
  });
});

describe.runIf(LINUX)('a browser that hangs', { concurrent: true }, () => {
  it('is given up after its time, told with what to do, and leaves no process', async () => {
    const browser = await program('hanging-browser', '#!/bin/sh\nexec sleep 987654\n');
    const begun = performance.now();
    const run = await offprint(['build', 'a.md', '--out', 'x'], folder, {
      OFFPRINT_BROWSER: browser,
      OFFPRINT_CACHE: join(folder, 'hanging'),
    });
    expect(run.code).toBe(3);
    expect(run.stderr).toMatch(/It did not answer within 20 s/u);
    expect(run.stderr).toContain('unset OFFPRINT_BROWSER');
    // Once, and not a second time without its sandbox.
    expect(performance.now() - begun).toBeLessThan(39_000);
    expect(await readdir(join(folder, 'x'))).toEqual(['a.epub']);
    await vi.waitFor(() => expect(running('sleep 987654')).toEqual([]), 5000);
  });
});

describe.runIf(LINUX)('a disk that takes no more', { concurrent: true }, () => {
  /** Runs a build in a shell that does something first. */
  const inShell = (before: string, args: string) =>
    new Promise<Ran>((resolve) => {
      const script = `${before}; exec "$0" "$1" ${args}`;
      const child = spawn('bash', ['-c', script, process.execPath, cli], { cwd: folder });
      let [stdout, stderr] = ['', ''];
      child.stdout.on('data', (data) => {
        stdout += data;
      });
      child.stderr.on('data', (data) => {
        stderr += data;
      });
      child.on('close', (code) => resolve({ code, stdout, stderr }));
    });

  it('by its size of files keeps the last good output, and nothing half-written stays', async () => {
    await mkdir(join(folder, 'small'));
    await writeFile(join(folder, 'small', 'a.epub'), 'the last good one');
    const run = await inShell('ulimit -f 4', 'build a.md --formats epub --out small');
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/a\.md: error: EFBIG.*\n.*--out/u);
    expect(await readdir(join(folder, 'small'))).toEqual(['a.epub']);
    expect(await readFile(join(folder, 'small', 'a.epub'), 'utf8')).toBe('the last good one');
  });

  const full = () => join(folder, 'full');
  const mounted = () =>
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=32k', 'tmpfs', full()]).status === 0;

  it('by being full keeps the last good output, and says what to do', async () => {
    await mkdir(full());
    if (!mounted()) return console.warn('SKIPPED: a small disk can be made by root alone');
    try {
      await writeFile(join(full(), 'a.epub'), 'the last good one');
      const run = await offprint(['build', 'a.md', '--formats', 'epub', '--out', 'full'], folder);
      expect(run.code).toBe(1);
      expect(run.stderr).toContain('The disk is full: free some space, then build again.');
      expect(await readdir(full())).toEqual(['a.epub']);
      expect(await readFile(join(full(), 'a.epub'), 'utf8')).toBe('the last good one');
    } finally {
      spawnSync('umount', [full()]);
    }
    return undefined;
  });
});
