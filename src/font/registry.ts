import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { namesLike, slugOfFamily } from './names.ts';
import { runNpm } from './npm.ts';

/** Why a family can't be had: exit code, what happened, and the mend. */
export interface FontRefusal {
  /** 2 for a name that is none, 3 for a machine without npm or network, 4 for time. */
  readonly code: 2 | 3 | 4;
  readonly reason: string;
  readonly note: string;
}

/** The files of a family as its package has them. */
export interface FetchedFamily {
  readonly family: string;
  readonly files: readonly string[];
  readonly licences: readonly string[];
}

/** ms for one family; the largest have some 60 MB. */
const TIME = 300_000;
/** Weights that pages are set in. */
const WANTED = [400, 600, 700];

/**
 * Fetches a family of the Google Fonts from the npm registry into a folder; no script of the package runs,
 * and nothing is installed anywhere else.
 */
export async function fetchFamily(
  name: string,
  folder: string,
): Promise<FetchedFamily | FontRefusal> {
  const slug = slugOfFamily(name);
  if (slug === '') return unknown(name);
  await mkdir(folder, { recursive: true });
  // Without one, npm looks for a project in the folders above.
  await writeFile(join(folder, 'package.json'), '{"private":true}');
  const run = await runNpm(
    [
      'install',
      `@expo-google-fonts/${slug}`,
      ...['--ignore-scripts', '--no-audit', '--no-fund', '--no-save', '--no-package-lock'],
      ...[
        '--no-update-notifier',
        '--loglevel=error',
        '--fetch-retries=1',
        '--fetch-retry-mintimeout=1000',
        '--prefix',
        folder,
      ],
    ],
    folder,
    TIME,
  );
  if (run.status !== 'done') return refusalOf(name, run.status, run.complaint);
  return readPackage(name, join(folder, 'node_modules', '@expo-google-fonts', slug));
}

async function readPackage(name: string, home: string): Promise<FetchedFamily | FontRefusal> {
  const entries = await readdir(home, { withFileTypes: true });
  const weights = entries.filter((entry) => entry.isDirectory() && /^\d{3}[A-Z]/u.test(entry.name));
  const weightOf = (folder: string) => Number.parseInt(folder, 10);
  const upright = weights.map(({ name: n }) => weightOf(n));
  // A family without a regular is set in what is nearest to it.
  const nearest = [...upright].sort((a, b) => Math.abs(a - 400) - Math.abs(b - 400))[0];
  const wanted = new Set([...WANTED, nearest]);
  const files: string[] = [];
  for (const { name: folder } of weights) {
    if (!wanted.has(weightOf(folder))) continue;
    for (const file of await readdir(join(home, folder)))
      if (/\.(?:ttf|otf)$/iu.test(file)) files.push(join(home, folder, file));
  }
  if (files.length === 0) return unknown(name);
  const licences = entries.filter((entry) => entry.isFile() && entry.name === 'LICENSE_FONT');
  const described = await readFile(join(home, 'metadata.json'), 'utf8').catch(() => '{}');
  const { family = name }: { family?: string } = JSON.parse(described);
  return {
    family,
    files: files.sort(),
    licences: licences.map((entry) => join(home, entry.name)),
  };
}

function unknown(name: string): FontRefusal {
  const near = namesLike(name);
  const list = near.map((family) => `"${family}"`).join(', ');
  return {
    code: 2,
    reason: `Expected a family of the Google Fonts, found no \`${name}\` among them`,
    note: list
      ? `Did you mean ${list}?`
      : 'See fonts.google.com for the names, or give the path of a font file of your own.',
  };
}

function refusalOf(name: string, status: string, complaint: string): FontRefusal {
  if (status === 'no-npm')
    return {
      code: 3,
      reason: `Expected npm, which fetches \`${name}\`, found none on this machine`,
      note: 'npm comes with Node; or download the font and give its path: `offprint font add path/to/font.ttf`.',
    };
  if (status === 'out-of-time')
    return {
      code: 4,
      reason: `Expected \`${name}\` within ${TIME / 60_000} minutes, and the registry was too slow`,
      note: 'Try again with a better connection.',
    };
  if (/\bE404\b/u.test(complaint)) return unknown(name);
  const code = /\bnpm error code (\w+)/u.exec(complaint)?.[1];
  return {
    code: 3,
    reason: `Expected \`${name}\` from the npm registry, found that it can’t be reached${code ? ` (${code})` : ''}`,
    note: 'Try again with a connection to the internet, or give the path of a font file that you have.',
  };
}
