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
    const { messages } = JSON.parse(await readFile(report, 'utf8')) as EpubcheckReport;
    return messages
      .filter(({ severity }) => ['FATAL', 'ERROR', 'WARNING'].includes(severity))
      .map(({ ID, severity, message }) => `${severity} ${ID}: ${message}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The part of EPUBCheck's JSON report that is read. */
interface EpubcheckReport {
  readonly messages: readonly {
    readonly ID: string;
    readonly severity: string;
    readonly message: string;
  }[];
}
