import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { inject } from 'vitest';
import { validateEpub } from '../../src/write/epub/validate.ts';
import { JAR } from './epubcheck-jar.ts';

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
    await writeFile(book, epub);
    await checked(book);
    return findingsIn(await readFile(`${book}.json`, 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Waits until a report lies beside a book. */
async function checked(book: string): Promise<void> {
  const socket = connect(inject('epubcheckPort'), '127.0.0.1');
  try {
    socket.write(`${book}\n`);
    for await (const line of createInterface(socket)) if (line === book) return;
    throw new Error('EPUBCheck has ended before it was done: does `java` run?');
  } finally {
    socket.destroy();
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
