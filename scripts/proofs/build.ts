import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** An article that came out of a build, or did not. */
export interface Built {
  readonly slug: string;
  readonly status: string;
}

/** Builds manuscripts with the real command and the pinned browser, and says what became of each. */
export async function build(
  root: string,
  cwd: string,
  { paths, out, formats }: { paths: readonly string[]; out: string; formats: string },
): Promise<Built[]> {
  const args = ['build', ...paths, '--out', out, '--formats', formats, '--json'];
  const ran = await promisify(execFile)(
    process.execPath,
    [join(root, 'lib', 'cli.cjs'), ...args],
    { cwd, env: { ...process.env, OFFPRINT_BROWSER: 'npm' }, maxBuffer: 2 ** 26 },
    // An article that fails is told in the output, as the others are.
  ).catch((cause: { stdout?: string; stderr?: string }) => cause);
  if (ran.stderr) console.error(ran.stderr.trimEnd());
  const events: { readonly article?: Built }[] = (ran.stdout ?? '')
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
  return events.flatMap(({ article }) => (article ? [article] : []));
}
