import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import type { Launch } from './launch.ts';

const PACKAGE = '@sparticuz/chromium';
/** Its last version for Node 20; later ones have another layout. */
const VERSION = '147.0.0';
const HOUR = 3_600_000;

/** The browser in the npm package can't be used here; the message says why. */
export class NpmBrowserError extends Error {
  override readonly name = 'NpmBrowserError';
}

function packageFolder(): string {
  const require = createRequire(import.meta.url);
  let folder: string;
  try {
    folder = dirname(require.resolve(PACKAGE));
  } catch (cause) {
    throw new NpmBrowserError(`the npm package ${PACKAGE} is not installed`, { cause });
  }
  while (
    !existsSync(join(folder, 'package.json')) ||
    !existsSync(join(folder, 'bin', 'chromium.br'))
  ) {
    const up = dirname(folder);
    if (up === folder) throw new NpmBrowserError(`the npm package ${PACKAGE} is not whole`);
    folder = up;
  }
  return folder;
}

/** Its binary is for Linux on x86-64 with glibc alone. */
function refuseSystem(): void {
  const glibc = existsSync('/lib64/ld-linux-x86-64.so.2');
  if (process.platform === 'linux' && process.arch === 'x64' && glibc) return;
  const here = `${process.platform} ${process.arch}${process.platform === 'linux' && !glibc ? ' without glibc' : ''}`;
  throw new NpmBrowserError(
    `the browser of the npm package is for Linux x64 with glibc, this is ${here}`,
  );
}

/** The folder in our cache that the browser is unpacked in. */
export const homeOf = (cacheFolder: string) => join(cacheFolder, 'browser', `npm-${VERSION}`);

/** Unpacks one brotli file of the package to where its content goes. */
function unbrotli(file: string, target: Writable): Promise<void> {
  const source = createReadStream(file, { highWaterMark: 2 ** 20 });
  return pipeline(source, createBrotliDecompress({ chunkSize: 2 ** 20 }), target);
}

/**
 * Without a font in its configuration Chromium loads no web font either, and prints blank pages without
 * a word. Only the package's own font is named, so that pages do not depend on what is installed.
 */
const fontsConf = (home: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
<dir prefix="relative">fonts/fonts</dir>
<cachedir>${join(home, 'fonts-cache').replace(/&/gu, '&amp;').replace(/</gu, '&lt;')}</cachedir>
</fontconfig>
`;

/** Removes what unpackings that were broken off have left: 190 MB each. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith('unpack-')) continue;
    const path = join(folder, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (Date.now() - mtimeMs > HOUR)
      await rm(path, { recursive: true, force: true }).catch(() => {});
  }
}

async function unpack(home: string): Promise<void> {
  const root = packageFolder();
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (version !== VERSION)
    throw new NpmBrowserError(`expected ${PACKAGE} ${VERSION}, found ${version}`);
  // tar-fs comes with the package and has no types; this is the one function of it that is used.
  const { extract } = createRequire(join(root, 'package.json'))('tar-fs') as {
    extract(folder: string, options: { chown: boolean }): Writable;
  };
  const parent = dirname(home);
  await mkdir(parent, { recursive: true });
  await sweep(parent);
  const draft = await mkdtemp(join(parent, 'unpack-'));
  const bin = (name: string) => join(root, 'bin', name);
  try {
    await Promise.all([
      unbrotli(bin('chromium.br'), createWriteStream(join(draft, 'chromium'), { mode: 0o755 })),
      unbrotli(bin('al2023.tar.br'), extract(join(draft, 'libraries'), { chown: false })),
      unbrotli(bin('fonts.tar.br'), extract(join(draft, 'fonts'), { chown: false })),
      writeFile(join(draft, 'fonts.conf'), fontsConf(home)),
    ]);
    await rename(draft, home);
  } catch (cause) {
    await rm(draft, { recursive: true, force: true });
    // Another run that unpacked at the same time was first: its folder is as good.
    if (existsSync(join(home, 'chromium'))) return;
    throw cause;
  }
}

/**
 * Makes the browser of the npm package ready, unpacking it at its first use (2 to 5 s, 190 MB in the
 * cache). Two runs that unpack at once both find it whole.
 * @throws NpmBrowserError where the package is missing or is not for this system.
 */
export async function openNpmPackage(cacheFolder: string): Promise<Omit<Launch, 'sandbox'>> {
  refuseSystem();
  const home = homeOf(cacheFolder);
  packageFolder(); // who removes the package wants it used no more
  if (!existsSync(join(home, 'chromium'))) await unpack(home);
  return {
    path: join(home, 'chromium'),
    kind: 'shell',
    env: {
      LD_LIBRARY_PATH: join(home, 'libraries', 'lib'),
      FONTCONFIG_PATH: home,
      FONTCONFIG_FILE: join(home, 'fonts.conf'),
      HOME: home,
    },
  };
}
