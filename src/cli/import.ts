import { relative } from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { Bundles } from '../boot.ts';
import type { ImportOptions, ImportResult } from '../import/import.ts';
import { type Invocation, UsageError } from './arguments.ts';
import type { Streams } from './build.ts';
import { printMessage, tame } from './print.ts';

/**
 * Runs `import` and prints what was found, what was left out and why, and how to build what was made.
 * @returns the exit code.
 */
export async function runImport(
  { operands, out, headline, language, keepAll, force, json }: Invocation,
  tools: Bundles['tools'],
  { stdout, stderr }: Streams,
): Promise<number> {
  const [source, ...more] = operands;
  if (source === undefined || more.length > 0)
    throw new UsageError(
      'Expected one text file, or - for the standard input: offprint import article.txt',
    );
  const cwd = process.cwd();
  const asked = source !== '-' && !json && process.stdin.isTTY && process.stderr.isTTY;
  const options: ImportOptions = {
    source: source === '-' ? process.stdin : source,
    cwd,
    ...(out !== undefined && { out }),
    ...(headline !== undefined && { headline }),
    ...(language !== undefined && { language }),
    ...(keepAll && { keepAll }),
    ...(force && { force }),
    ...(asked && { ask }),
  };
  const result = await tools.importArticle(options);
  if (json) stdout(`${JSON.stringify({ type: 'import', ...result })}\n`);
  else {
    const colour = process.stderr.isTTY === true && !process.env.NO_COLOR;
    for (const message of result.messages) printMessage(message, { write: stderr, colour });
    stdout(report(result, cwd));
  }
  return result.exitCode;
}

async function ask(): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question('The text has no title. Headline (empty for a draft): ');
  } finally {
    lines.close();
  }
}

/** Longest excerpt of a line that is shown. */
const EXCERPT = 72;

function report(
  { state, path, backup, found, removed, counts }: ImportResult,
  cwd: string,
): string {
  if (path === undefined || state === 'failed' || state === 'kept') return '';
  const show = (target: string) => relative(cwd, target) || '.';
  const draft = !found.some(({ field }) => field === 'headline');
  return [
    state === 'same' ? `${show(path)} is there already, the same.` : `${show(path)} is written.`,
    ...(backup === undefined ? [] : [`What was there before is kept as ${show(backup)}.`]),
    '',
    'Found:',
    ...table(
      found.map(({ field, value, line }) => [field, line ? `line ${line}` : '', excerpt(value)]),
    ),
    ...(counts ? [`  ${describe(counts)}`] : []),
    ...(removed.length > 0 ? ['', 'Left out (--keep-all keeps it):'] : []),
    ...table(
      removed.map(({ line, endLine, text, why }) => [
        endLine === undefined ? `line ${line}` : `lines ${line}–${endLine}`,
        why,
        excerpt(text),
      ]),
    ),
    '',
    `Build it with: offprint build ${shellWord(show(path))}${draft ? ' --draft' : ''}`,
    '',
  ].join('\n');
}

function table(rows: readonly (readonly [string, string, string])[]): string[] {
  const width = (column: 0 | 1) => Math.max(0, ...rows.map((row) => row[column].length));
  const [first, second] = [width(0), width(1)];
  return rows.map(([a, b, c]) => `  ${a.padEnd(first)}  ${b.padEnd(second)}  ${c}`.trimEnd());
}

function describe(counts: NonNullable<ImportResult['counts']>): string {
  const words = [
    [counts.paragraphs, 'paragraph', 'paragraphs'],
    [counts.subheads, 'subhead', 'subheads'],
    [counts.lists, 'list', 'lists'],
    [counts.quotations, 'quotation', 'quotations'],
    [counts.turns, 'turn of an interview', 'turns of an interview'],
  ] as const;
  const some = words.filter(([count]) => count > 0);
  return some.map(([count, one, several]) => `${count} ${count === 1 ? one : several}`).join(', ');
}

const excerpt = (text: string) => {
  const line = tame(text);
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT - 1)}…` : line;
};

/** Quotes a path for the shell where it needs to be. */
const shellWord = (path: string) =>
  /^[\p{L}\p{M}\p{N}_./-]+$/u.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
