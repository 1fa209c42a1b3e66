import { relative } from 'node:path';
import type { Bundles } from '../boot.ts';
import { type Invocation, UsageError } from './arguments.ts';
import type { Streams } from './build.ts';

/**
 * Runs `theme new` and `theme list`.
 * @returns the exit code.
 */
export async function runTheme(
  { operands: [action, ...names], from, publication, json }: Invocation,
  tools: Bundles['tools'],
  { stdout, stderr }: Streams,
): Promise<number> {
  const cwd = process.cwd();
  const options = { cwd, ...(publication !== undefined && { publication }) };
  if (action === 'list' && names.length === 0) {
    const themes = await tools.listThemes(options);
    if (json) stdout(`${JSON.stringify(themes)}\n`);
    else
      for (const { name, own, about } of themes)
        stdout(`${name}${own ? '  (your own)' : ''}${about ? `  ${about}` : ''}\n`);
    return 0;
  }
  const [name] = names;
  if (action !== 'new' || name === undefined || names.length > 1)
    throw new UsageError(
      '`offprint theme` knows two things to do: offprint theme new my-theme, offprint theme list',
    );
  const started = await tools.createTheme(name, {
    ...options,
    ...(from !== undefined && { from }),
  });
  if (json) stdout(`${JSON.stringify(started)}\n`);
  else if ('reason' in started) stderr(`${started.reason}\n    ${started.note}\n`);
  else {
    const show = (path: string) => relative(cwd, path) || '.';
    stdout(
      `${show(started.folder)} is a copy of ${started.from}: ${started.files.join(', ')}.\n` +
        `${show(started.publicationFile)} says \`theme: ${started.name}\` now.\n` +
        'Begin with tokens.css, its colours and sizes; `offprint watch` shows what you change.\n',
    );
  }
  return 'reason' in started ? 2 : 0;
}
