import { randomBytes } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { NoBrowserError } from '../browser/errors.ts';
import { openBrowser } from '../browser/session.ts';
import { cacheFolder, type Environment } from '../cache.ts';
import { packageRoot } from '../package-root.ts';
import { openCatalogue } from '../render/fonts/catalogue.ts';
import { VERSION } from '../version.ts';

/** One thing that was looked at: what it is like, and how to mend it where it is not good. */
export interface DoctorFinding {
  readonly good: boolean;
  readonly text: string;
  readonly mend?: string;
}

/** What this machine has and lacks for Offprint; 0 where all is there, 3 where something is missing. */
export interface Diagnosis {
  readonly findings: readonly DoctorFinding[];
  readonly exitCode: 0 | 3;
}

/** Looks at what a build needs: Node, the browser, fonts, the validator, the folders it writes to. */
export async function diagnose({
  env = process.env,
  cwd = '.',
}: {
  env?: Environment;
  cwd?: string;
} = {}): Promise<Diagnosis> {
  const findings = [
    node(),
    await browser(env),
    await fonts(),
    await validator(),
    await writable(
      'The cache',
      cacheFolder(env),
      'Set OFFPRINT_CACHE to a folder that you may write to; without one, builds are slower.',
    ),
    await writable(
      'The output folder',
      resolve(cwd, 'dist'),
      'Choose another folder with `--out`.',
    ),
  ];
  return { findings, exitCode: findings.every((f) => f.good) ? 0 : 3 };
}

function node(): DoctorFinding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const good = major > 20 || (major === 20 && minor >= 11);
  return {
    good,
    text: `Offprint ${VERSION} on Node ${process.versions.node}, ${process.platform} ${process.arch}`,
    ...(!good && { mend: 'Offprint needs Node 20.11 or later.' }),
  };
}

async function browser(env: Environment): Promise<DoctorFinding> {
  try {
    const session = await openBrowser({ env, cacheFolder: cacheFolder(env) });
    await session.close();
    return {
      good: true,
      text: `Browser: ${session.version} at ${session.path}, ${sandboxed(session.sandbox)}`,
    };
  } catch (error) {
    if (!(error instanceof NoBrowserError)) throw error;
    return { good: false, text: error.message, mend: error.mend };
  }
}

/** Says whether the browser's sandbox is on; what a page holds was sifted before in either case. */
function sandboxed(on: boolean): string {
  if (on) return 'in its sandbox';
  const root = process.getuid?.() === 0;
  return `without its sandbox, which does not start ${root ? 'for root' : 'here'}`;
}

async function fonts(): Promise<DoctorFinding> {
  const { families } = await openCatalogue(join(packageRoot(), 'lib', 'fonts'));
  return { good: true, text: `Fonts: ${families.map((f) => f.name).join(', ')}` };
}

async function validator(): Promise<DoctorFinding> {
  const there = await import('@likecoin/epubcheck-ts').then(
    () => true,
    () => false,
  );
  return there
    ? { good: true, text: 'EPUB validator: installed' }
    : {
        good: false,
        text: 'EPUB validator: not installed; `offprint check` makes our own checks alone',
        mend: 'npm install @likecoin/epubcheck-ts',
      };
}

async function writable(name: string, folder: string, mend: string): Promise<DoctorFinding> {
  const probe = join(folder, `.probe-${randomBytes(4).toString('hex')}`);
  try {
    const made = await mkdir(folder, { recursive: true });
    await writeFile(probe, '');
    await rm(probe);
    if (made) await rm(made, { recursive: true });
    return { good: true, text: `${name}: ${folder}` };
  } catch (error) {
    return {
      good: false,
      text: `${name}: ${error instanceof Error ? error.message : String(error)}`,
      mend,
    };
  }
}
