import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { validateEpub } from '../../src/write/epub/validate.ts';

const JAR = process.env.EPUBCHECK_JAR ?? '/usr/share/java/epubcheck.jar';

/** Says whether the EPUBCheck in Java, the reference, is installed here. */
export const HAS_EPUBCHECK = existsSync(JAR);

if (!HAS_EPUBCHECK)
  console.warn(
    `SKIPPED: EPUBCheck in Java is not at ${JAR}; set EPUBCHECK_JAR, or install epubcheck`,
  );

/** Lists the errors and warnings of EPUBCheck's TypeScript port, a line each. */
export async function portFindings(epub: Uint8Array): Promise<string[]> {
  const found = await validateEpub(epub);
  if (!found) throw new Error('`@likecoin/epubcheck-ts` is missing: run `npm ci`');
  return found
    .filter(({ severity }) => severity !== 'info')
    .map(({ severity, code, text, where }) => `${severity} ${code} ${where}: ${text}`);
}

/** Lists the errors and warnings of EPUBCheck, a line each. */
export async function epubcheckFindings(epub: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-epubcheck-'));
  try {
    const book = join(folder, 'book.epub');
    const report = join(folder, 'report.json');
    await writeFile(book, epub);
    // It ends with 1 where it finds something; the report says what.
    await promisify(execFile)('java', ['-jar', JAR, book, '--json', report]).catch(() => {});
    return findingsIn(await readFile(report, 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const RUNNER = join(import.meta.dirname, 'EpubcheckAll.java');

/**
 * Lists the errors and warnings of EPUBCheck for each of many books, in their order: in one run of Java
 * where that can compile the few lines that takes, else one after the other.
 */
export async function epubcheckAll(books: readonly Uint8Array[]): Promise<readonly string[][]> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-epubcheck-'));
  try {
    const paths = books.map((_, i) => join(folder, `${i}.epub`));
    await Promise.all(books.map((book, i) => writeFile(paths[i] ?? '', book)));
    const options = ['-XX:TieredStopAtLevel=1', '-cp', JAR, RUNNER, ...paths];
    await promisify(execFile)('java', options).catch(() => {});
    return await Promise.all(
      books.map(async (book, i) => {
        const report = await readFile(`${paths[i]}.json`, 'utf8').catch(() => undefined);
        return report === undefined ? epubcheckFindings(book) : findingsIn(report);
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function findingsIn(report: string): string[] {
  const { messages } = JSON.parse(report) as EpubcheckReport;
  return messages
    .filter(({ severity }) => ['FATAL', 'ERROR', 'WARNING'].includes(severity))
    .map(({ ID, severity, message }) => `${severity} ${ID}: ${message}`);
}

/** The part of EPUBCheck's JSON report that is read. */
interface EpubcheckReport {
  readonly messages: readonly {
    readonly ID: string;
    readonly severity: string;
    readonly message: string;
  }[];
}
