import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { measurePdf } from './measure.ts';
import { allMet, type Proofed, placesOf, tableOf } from './report.ts';
import { copyWithPage, findSamples } from './samples.ts';

const SIZES = ['A4', 'A5', 'Letter', '6x9in'];

interface Built {
  readonly slug: string;
  readonly size: string;
  readonly folder: string;
}

/** Builds the copies of a project with the real command, and says which articles came of it. */
async function build(
  root: string,
  copy: string,
  paths: readonly string[],
  out: string,
  formats: string,
) {
  const args = [
    'build',
    ...paths.map((p) => join(copy, p)),
    '--out',
    out,
    '--formats',
    formats,
    '--json',
  ];
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [join(root, 'lib', 'cli.cjs'), ...args],
    { cwd: copy, env: { ...process.env, OFFPRINT_BROWSER: 'npm' }, maxBuffer: 2 ** 26 },
  ).catch((cause: { stdout?: string; stderr?: string }) => ({
    stdout: cause.stdout ?? '',
    stderr: cause.stderr ?? '',
  }));
  if (stderr) console.error(stderr.trimEnd());
  const events: { type: string; article?: { slug: string; status: string } }[] = stdout
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return events.flatMap(({ article }) => (article ? [article] : []));
}

/** Proofs the samples, and says by its exit code whether all targets are met. */
export async function run(root: string, argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      sizes: { type: 'string', default: SIZES.join(',') },
      theme: { type: 'string' },
      json: { type: 'string' },
      out: { type: 'string', default: join(root, 'dist', 'proofs') },
    },
  });
  const work = await mkdtemp(join(tmpdir(), 'offprint-proofs-'));
  try {
    const samples = await findSamples(
      positionals.length > 0 ? positionals : [join(root, 'manuscript')],
    );
    const built: Built[] = [];
    let failed = false;
    for (const size of values.sizes.split(',').map((s) => s.trim()))
      for (const [i, sample] of samples.entries()) {
        const copy = await copyWithPage(sample, size, values.theme, join(work, `${i}`));
        const folder = join(values.out, size);
        await mkdir(folder, { recursive: true });
        for (const { slug, status } of await build(root, copy, sample.paths, folder, 'pdf'))
          if (status === 'failed') {
            failed = true;
            console.error(`${slug}: not built`);
          } else built.push({ slug, size, folder });
      }
    const proofs: Proofed[] = [];
    for (const { slug, size, folder } of built)
      proofs.push({
        slug,
        size,
        measures: await measurePdf(await readFile(join(folder, `${slug}.pdf`))),
      });
    proofs.sort((a, b) => (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0));
    console.log(`${tableOf(proofs)}\n\n${placesOf(proofs)}`);
    if (values.json) await writeFile(values.json, `${JSON.stringify(proofs, null, 2)}\n`);
    return failed || proofs.length === 0 || !allMet(proofs) ? 1 : 0;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
