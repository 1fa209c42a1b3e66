import { createReadStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import type { Browser } from 'puppeteer';
import { cacheFolder } from '../../src/cache.ts';

const require = createRequire(import.meta.url);

/** Says whether the browser that comes with the test suite runs here; it is Linux on x86-64 only. */
export const HAS_READER = process.platform === 'linux' && process.arch === 'x64';

if (!HAS_READER) console.warn('SKIPPED: reading in foliate-js needs Linux on x86-64');

/** Starts the Chromium of the npm package, to read in; who starts it closes it. */
export async function startReader(): Promise<Browser> {
  const folder = await unpack();
  const fonts = join(folder, 'fonts.conf');
  const { default: puppeteer } = await import('puppeteer');
  return puppeteer.launch({
    executablePath: join(folder, 'chromium'),
    headless: 'shell',
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, 'libraries', 'lib'),
      FONTCONFIG_PATH: folder,
      FONTCONFIG_FILE: fonts,
      HOME: folder,
    },
  });
}

/** Unpacks the package once into the cache; two that do so at once both find it whole. */
async function unpack(): Promise<string> {
  const entry = require.resolve('@sparticuz/chromium');
  const root = entry.slice(0, entry.lastIndexOf('chromium') + 'chromium'.length);
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const target = join(cacheFolder(process.env), 'reader', version);
  if (existsSync(target)) return target;

  // tar-fs has no types; this is the one function of it that is used.
  const { extract } = createRequire(entry)('tar-fs') as { extract(to: string): Writable };
  await mkdir(dirname(target), { recursive: true });
  const draft = await mkdtemp(`${target}-`);
  const unbrotli = (name: string, into: Writable) =>
    pipeline(createReadStream(join(root, 'bin', name)), createBrotliDecompress(), into);
  const binary = await open(join(draft, 'chromium'), 'w', 0o755);
  await Promise.all([
    unbrotli('chromium.br', binary.createWriteStream()),
    unbrotli('al2023.tar.br', extract(join(draft, 'libraries'))),
    unbrotli('fonts.tar.br', extract(join(draft, 'fonts'))),
  ]);
  // Without a font in fontconfig Chromium loads no web font either, and says nothing.
  await writeFile(
    join(draft, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir prefix="relative">fonts/fonts</dir><cachedir>${target}/fonts-cache</cachedir></fontconfig>\n`,
  );
  try {
    await rename(draft, target);
  } catch (cause) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(target)) throw cause;
  }
  return target;
}
