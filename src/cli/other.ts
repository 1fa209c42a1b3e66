import { relative } from 'node:path';
import type { Bundles } from '../boot.ts';
import { cacheFolder } from '../cache.ts';
import { type Invocation, UsageError } from './arguments.ts';
import type { Streams } from './build.ts';
import { runFont } from './font.ts';
import { runImport } from './import.ts';
import { runTheme } from './theme.ts';

/**
 * Runs the commands that build nothing: `new`, `init`, `import`, `font`, `theme`, `doctor`, `browser install`.
 * @returns the exit code.
 */
export async function runOther(
  invocation: Invocation,
  tools: Bundles['tools'],
  { stdout, stderr }: Streams,
): Promise<number> {
  const { command, operands, json } = invocation;
  const cwd = process.cwd();
  const today = localDay(new Date());
  const show = (path: string) => relative(cwd, path) || '.';
  if (command === 'new') {
    const headline = operands.join(' ').trim();
    if (!headline) throw new UsageError('Expected a headline: offprint new "The River Remembers"');
    const started = await tools.createArticle(headline, { cwd, today });
    if ('reason' in started) {
      stderr(`${started.reason}\n    ${started.note}\n`);
      return 2;
    }
    stdout(
      `${show(started.path)} is begun.\nBuild it with: offprint build ${show(started.path)}\n`,
    );
    return 0;
  }
  if (command === 'init') {
    const project = await tools.createProject(operands[0] ?? '.', { cwd, today });
    for (const path of project.written) stdout(`${show(path)} is written.\n`);
    for (const path of project.kept) stdout(`${show(path)} was there and is left as it is.\n`);
    const there = show(project.folder);
    stdout(`Build it with: ${there === '.' ? '' : `cd ${there} && `}offprint build\n`);
    return 0;
  }
  if (command === 'import') return runImport(invocation, tools, { stdout, stderr });
  if (command === 'theme') return runTheme(invocation, tools, { stdout, stderr });
  if (command === 'font') return runFont(invocation, tools, { stdout, stderr });
  if (command === 'doctor') {
    const diagnosis = await tools.diagnose({ env: process.env, cwd });
    if (json) stdout(`${JSON.stringify(diagnosis)}\n`);
    else
      for (const { good, text, mend } of diagnosis.findings)
        stdout(`${good ? 'good ' : 'MEND '} ${text}\n${mend ? `      ${mend}\n` : ''}`);
    return diagnosis.exitCode;
  }
  if (operands[0] !== 'install')
    throw new UsageError('`offprint browser` knows one thing to do: offprint browser install');
  return install(tools, { stdout, stderr });
}

async function install(tools: Bundles['tools'], { stdout, stderr }: Streams): Promise<number> {
  try {
    const path = await tools.installBrowser(cacheFolder(process.env), (text) =>
      stdout(`${text}\n`),
    );
    stdout(`The browser is installed: ${path}\n`);
    return 0;
  } catch (error) {
    stderr(`${error instanceof Error ? error.message : String(error)}\n`);
    return 3;
  }
}

/** The writer's own day, which is what `published` means. */
function localDay(now: Date): string {
  const two = (n: number) => `${n}`.padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
