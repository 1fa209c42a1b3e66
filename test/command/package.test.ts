import { execFile } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article, makeFolder } from './offprint.ts';

// What a stranger gets: the tarball, installed with scripts allowed into an empty folder.

const run = promisify(execFile);
const root = join(import.meta.dirname, '..', '..');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
let home: string;

beforeAll(async () => {
  home = await makeFolder({
    'package.json': '{ "name": "somebody", "private": true }',
    'essay.md': article('An essay in a folder of its own.'),
  });
  // The bundle is there: npm test made it.
  const { stdout } = await run(npm, ['pack', '--ignore-scripts', '--pack-destination', home], {
    cwd: root,
  });
  const tarball = stdout.trim().split('\n').at(-1) ?? '';
  await run(npm, ['install', '--no-audit', '--no-fund', join(home, tarball)], { cwd: home });
}, 240_000);

afterAll(() => rm(home, { recursive: true, force: true }));

describe('the package', () => {
  it('builds an article where it was installed', async () => {
    await run(npm, ['exec', '--', 'offprint', 'build', 'essay.md'], { cwd: home });
    expect((await readdir(join(home, 'dist'))).sort()).toEqual(['essay.epub', 'essay.pdf']);
    const pdf = await readFile(join(home, 'dist', 'essay.pdf'));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('exports the same functions, with types', async () => {
    await writeFile(
      join(home, 'use.mjs'),
      "import { build } from 'offprint';\nconst { exitCode, articles } = await build({ paths: ['essay.md'], formats: ['epub'], out: 'elsewhere' });\nconsole.log(exitCode, articles[0].outputs[0].format);\n",
    );
    const { stdout } = await run(process.execPath, ['use.mjs'], { cwd: home });
    expect(stdout.trim()).toBe('0 epub');
    const types = await readFile(join(home, 'node_modules/offprint/lib/types/index.d.ts'), 'utf8');
    expect(types).toContain('build');
  });

  it('brings no browser driver, and no package under a copyleft licence', async () => {
    const installed = await readdir(join(home, 'node_modules'));
    expect(installed).not.toContain('puppeteer');
    const notices = await readFile(
      join(home, 'node_modules/offprint/lib/THIRD-PARTY-NOTICES.txt'),
      'utf8',
    );
    expect(notices).toMatch(/^puppeteer/mu);
    expect(notices).not.toMatch(/^\S+ \S+ \((?:A?GPL)/mu);
  });
});
