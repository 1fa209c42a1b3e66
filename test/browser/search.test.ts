import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCandidates } from '../../src/browser/candidates.ts';
import { NoBrowserError } from '../../src/browser/errors.ts';
import { mendFor } from '../../src/browser/mend.ts';
import { noBrowser } from '../../src/browser/no-browser.ts';
import { openNpmPackage } from '../../src/browser/npm-package.ts';
import { findBrowser } from '../../src/browser/search.ts';
import { openBrowser } from '../../src/browser/session.ts';
import { cacheFolder } from '../../src/cache.ts';
import { readPdf } from '../reading/pdf.ts';
import { page } from './page.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-search-'));
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));

async function program(path: string, script: string): Promise<string> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
  return file;
}

const attempt = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('listCandidates', () => {
  it('puts headless shells first, the newest download before the old, and full browsers last', async () => {
    const cache = join(folder, 'cache');
    const home = join(folder, 'home');
    const shell = await program('bin/chrome-headless-shell', '');
    const chrome = await program('other/google-chrome', '');
    await writeFile(join(folder, 'bin', 'chromium'), 'no program', { mode: 0o644 });
    const build = (root: string, kind: string, version: string) =>
      program(`${root}/${kind}/linux-${version}/${kind}-linux64/${kind}`, '');
    const ours = await build('cache/browser/installed', 'chrome-headless-shell', '150.0.1.2');
    const old = await build('home/.cache/puppeteer', 'chrome-headless-shell', '99.0.1.2');
    const recent = await build('home/.cache/puppeteer', 'chrome-headless-shell', '131.0.1.2');
    const full = await build('home/.cache/puppeteer', 'chrome', '131.0.1.2');
    const env = { HOME: home, PATH: [join(folder, 'bin'), join(folder, 'other')].join(delimiter) };
    const list = listCandidates({ env, cacheFolder: cache, platform: 'linux' })
      .map((c) => (c.kind === 'npm' ? 'npm' : c.path))
      .filter((path) => path === 'npm' || path.startsWith(folder));
    expect(list).toEqual([shell, ours, recent, old, full, 'npm', chrome]);

    const moved = { ...env, PUPPETEER_CACHE_DIR: join(folder, 'nowhere') };
    expect(
      listCandidates({ env: moved, cacheFolder: cache, platform: 'linux' }),
    ).not.toContainEqual(expect.objectContaining({ path: recent }));
  });
});

describe('findBrowser', () => {
  it('goes past a broken browser to the next, and needs no second proof', async () => {
    const npm = await openNpmPackage(cacheFolder(process.env));
    const env = Object.entries(npm.env).map(([key, value]) => `${key}='${value}'`);
    const log = join(folder, 'starts');
    const broken = await program(
      'a/chrome-headless-shell',
      'echo "no libnss3.so here" >&2; exit 127',
    );
    const working = await program(
      'b/chrome-headless-shell',
      `echo start >> '${log}'; exec env ${env.join(' ')} '${npm.path}' "$@"`,
    );
    const options = {
      env: {
        HOME: folder,
        PATH: [dirname(broken), dirname(working), '/usr/bin', '/bin'].join(delimiter),
      },
      cacheFolder: join(folder, 'proofs'),
    };
    const browser = await openBrowser(options);
    expect(browser.path).toBe(working);
    expect((await readPdf(await browser.print(page('<p>found</p>')))).text).toContain('found');
    await browser.close();
    expect((await readdir(folder)).includes('starts')).toBe(true);
    const again = await findBrowser(options);
    expect(again).toMatchObject({ launch: { path: working, kind: 'shell' } });
    expect(again.live).toBeUndefined();

    // It worked once and is gone for good: what was proved no longer counts.
    await writeFile(working, '#!/bin/sh\nexit 1\n');
    const chosen = await attempt(openBrowser({ ...options, chosen: working }));
    expect(chosen).toMatchObject({ name: 'NoBrowserError' });
  });

  it('shows a browser nothing of the user’s environment, and no folder of the user’s', async () => {
    const seen = join(folder, 'seen');
    const nosy = await program('d/chromium', `{ env; pwd; } > '${seen}'; exit 1`);
    const env = { ...process.env, OFFPRINT_BROWSER: nosy, NPM_TOKEN: 'a-secret', LANG: 'tr_TR' };
    await attempt(findBrowser({ env, cacheFolder: join(folder, 'nosy') }));
    const text = await readFile(seen, 'utf8');
    expect(text).toContain('TZ=UTC');
    expect(text).not.toMatch(/a-secret|tr_TR/u);
    expect(text).toMatch(/\/offprint-browser-[^/\n]+\n$/u);
  });

  it('says what was chosen and why it will not do, and falls back on nothing', async () => {
    const broken = await program('c/chromium', 'echo "cannot open display" >&2; exit 3');
    const cache = join(folder, 'empty');
    const byEnv = await attempt(
      findBrowser({
        env: { ...process.env, OFFPRINT_BROWSER: broken },
        cacheFolder: cache,
        chosen: 'npm',
      }),
    );
    expect(byEnv).toBeInstanceOf(NoBrowserError);
    expect(String(byEnv)).toContain(
      `Expected \`OFFPRINT_BROWSER\` to name a browser that can print, found \`${broken}\``,
    );
    expect(String(byEnv)).toContain('cannot open display');
    expect(byEnv).toMatchObject({ mend: 'unset OFFPRINT_BROWSER' });

    const missing = await attempt(
      findBrowser({ env: { HOME: folder }, cacheFolder: cache, chosen: join(folder, 'none') }),
    );
    expect(String(missing)).toMatch(
      /`browser` in publication\.yml.*\/none`: there is no such file/u,
    );
  });
});

describe('NoBrowserError', () => {
  it('lists what was tried and why it will not do, with one command to type', () => {
    const tried = [
      { source: 'installed', path: '/usr/bin/chromium', reason: 'It ended by itself (127)' },
      { source: 'npm package', path: 'npm', reason: 'the npm package is not installed' },
    ];
    const error = noBrowser(tried, undefined, mendFor('linux', 'x64'));
    expect(error.message).toBe(
      'Expected a browser for the PDF, found none that prints: /usr/bin/chromium (installed): It ended by itself (127); npm (npm package): the npm package is not installed',
    );
    expect(error).toMatchObject({ name: 'NoBrowserError', tried });
    expect(error.mend).toMatch(
      /^(?:(?:sudo )?(?:apt-get install|apk add|dnf install|pacman -S) chromium\S*|npx offprint browser install)$/u,
    );
    expect(mendFor('darwin', 'arm64')).toBe('npx offprint browser install');
    expect(mendFor('win32', 'x64')).toBe('npx offprint browser install');
  });

  it('asks for another folder where the npm browser cannot be unpacked', () => {
    const tried = [{ source: 'npm package', path: 'npm', reason: "EACCES: mkdir '/nonexistent'" }];
    const mend = 'export OFFPRINT_CACHE=/tmp/offprint';
    expect(noBrowser(tried, undefined, mendFor('linux', 'x64'))).toMatchObject({ mend });
    expect(noBrowser(tried, 'OFFPRINT_BROWSER', 'x')).toMatchObject({ mend });
  });
});

describe('the browser of the npm package', () => {
  it('is whole for two that unpack it at once', async () => {
    const cold = join(folder, 'cold');
    const env = { ...process.env, OFFPRINT_BROWSER: 'npm' };
    const both = await Promise.all([1, 2].map(() => openBrowser({ env, cacheFolder: cold })));
    const texts = await Promise.all(
      both.map(async (b, i) => (await readPdf(await b.print(page(`<p>number ${i}</p>`)))).text),
    );
    expect(texts.map((text) => /number \d/u.exec(text)?.[0])).toEqual(['number 0', 'number 1']);
    await Promise.all(both.map((b) => b.close()));
    expect((await readdir(join(cold, 'browser'))).filter((n) => n.startsWith('unpack-'))).toEqual(
      [],
    );
  });
});
