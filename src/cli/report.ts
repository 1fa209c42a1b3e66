import { statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, relative, resolve } from 'node:path';
import type { Message } from '../model/message.ts';
import { publish } from '../output/publish.ts';
import { reportPage } from '../report/page.ts';
import { type ReportedRun, reportOf } from '../report/report.ts';
import { UsageError } from './arguments.ts';

/** The two files of a report. */
export interface ReportPlace {
  /** Absolute. */
  readonly folder: string;
  readonly html: string;
  readonly json: string;
}

/**
 * Says where a report goes: `report.html` and `report.json` in a folder, or the two files of the name that
 * is given.
 * @throws UsageError where the name is that of another kind of file.
 */
export function reportPlace(given: string, cwd: string): ReportPlace {
  const path = resolve(cwd, given);
  const ending = extname(path).toLowerCase();
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory();
  if (ending === '' || isFolder || /[\\/]$/u.test(given))
    return { folder: path, html: 'report.html', json: 'report.json' };
  if (ending !== '.html' && ending !== '.json')
    throw new UsageError(
      `Expected --report with a folder or a name such as report.html, found \`${given}\``,
    );
  const stem = basename(path).slice(0, -ending.length);
  return { folder: dirname(path), html: `${stem}.html`, json: `${stem}.json` };
}

/**
 * Writes the report of a run, both files or none. What stands there is only written over where it is a
 * report itself.
 * @returns what went wrong.
 */
export async function writeReport(
  { folder, html, json }: ReportPlace,
  run: ReportedRun,
): Promise<Message | undefined> {
  const cwd = process.cwd();
  const file = relative(cwd, folder) || '.';
  try {
    for (const name of [html, json])
      if (await isAnothers(resolve(folder, name)))
        return {
          severity: 'error',
          file: relative(cwd, resolve(folder, name)),
          ruleId: 'report-place',
          reason: 'Expected a place for the report, found a file there that is no report',
          note: 'Give the report another name with --report, or move the file.',
        };
    const report = reportOf(run, folder);
    await publish(folder, [
      { path: html, bytes: Buffer.from(reportPage(report)) },
      { path: json, bytes: Buffer.from(`${JSON.stringify(report, null, 2)}\n`) },
    ]);
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      severity: 'error',
      file,
      ruleId: 'report-place',
      reason: `Expected to write the report, found: ${reason}`,
      note: 'Choose another place with --report.',
    };
  }
}

/** Says whether a file is there that no run has written. */
async function isAnothers(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return false;
  const text = await readFile(path, 'utf8');
  return !/^(?:\{\s*"offprintReport":|<!doctype html>\s*<html[^>]*data-offprint-report)/iu.test(
    text.slice(0, 500),
  );
}
