import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleResult } from '../../src/build/result.ts';
import { FORMATS } from '../../src/model/formats.ts';
import { readEpub } from '../../src/write/epub/read.ts';
import { type JsonRun, makeFolder, offprintJson } from '../command/offprint.ts';
import { epubcheckFindings, HAS_EPUBCHECK, portFindings } from '../reading/epubcheck.ts';
import { readPdf } from '../reading/pdf.ts';
import { tableOf } from './table.ts';

// Articles that were not written for Offprint. They belong to others and stand beside the project, not
// in it; where they are not there, nothing is tested, and that is said. `OFFPRINT_TABLE=table.md` writes
// down what became of each.

const ARTICLES = join(import.meta.dirname, '..', '..', '..', 'shared', 'articles', 'real');
const here = existsSync(ARTICLES);
if (!here) console.warn(`SKIPPED: no real articles at ${ARTICLES}`);

/** Paths of the manuscripts that the manifest lists, one a line before the first tab. */
async function manuscripts(): Promise<readonly string[]> {
  const manifest = await readFile(join(ARTICLES, 'MANIFEST.tsv'), 'utf8');
  const lines = manifest.trim().split('\n').slice(1);
  return lines.map((line) => join(ARTICLES, line.split('\t')[0] ?? ''));
}

const bytesOf = ({ outputs }: ArticleResult, format: string) =>
  readFile(outputs.find((output) => output.format === format)?.path ?? '');

/** Syntax of other tools, which no reader wants to see: tags, lists of attributes, labels, components. */
const FOREIGN =
  /\{[{%][^\n]{0,80}|\{:[ .#][^\n]{0,40}|\]\[[^\n]{0,40}|&(?:lt|#x3C);\/?[A-Z]\w+(?:\s\w+=[^\n]{0,40})?\/?>/u;

describe.skipIf(!here)('real articles', () => {
  let out: string;
  let run: JsonRun;
  let epubs: readonly Uint8Array[];
  /** Findings of both checkers, a list an article. */
  let findings: readonly (readonly string[])[];

  const findingsOf = (check: typeof portFindings) => Promise.all(epubs.map(check));

  beforeAll(async () => {
    out = await makeFolder({});
    const args = ['build', ...(await manuscripts()), '--formats', FORMATS.join(','), '--out', out];
    run = await offprintJson(args, out);
    epubs = await Promise.all(run.articles.map((article) => bytesOf(article, 'epub')));
    const [port, java] = await Promise.all([
      findingsOf(portFindings),
      HAS_EPUBCHECK ? findingsOf(epubcheckFindings) : [],
    ]);
    findings = port.map((own, i) => [...own, ...(java[i] ?? [])]);
    const table = process.env.OFFPRINT_TABLE;
    if (table) await writeFile(table, tableOf(run.articles, findings));
  }, 400_000);
  afterAll(() => rm(out, { recursive: true, force: true }));

  it('all build in one run, in every format, with their words', async () => {
    expect(run.messages).toEqual([]);
    expect(run.articles).toHaveLength((await manuscripts()).length);
    for (const { path, status, messages, outputs } of run.articles) {
      // A word that a rendition had lost would be an error.
      expect(
        messages.filter(({ severity }) => severity === 'error'),
        path,
      ).toEqual([]);
      expect(status, path).toBe('built');
      expect(outputs.map(({ format }) => format).sort(), path).toEqual(FORMATS.toSorted());
    }
    expect(run.code).toBe(0);
  });

  it('name what could not be kept, each with its line', () => {
    for (const { path, messages } of run.articles)
      for (const { place, ruleId } of messages)
        expect(place?.line, `${path} ${ruleId}`).toBeGreaterThan(0);
  });

  it('leave no syntax of other tools on the page', async () => {
    for (const [i, { path }] of run.articles.entries()) {
      const { documents } = await readEpub(epubs[i]!);
      const prose = documents.join('').replace(/<(pre|code)\b[\s\S]*?<\/\1>/gu, '');
      expect(FOREIGN.exec(prose)?.[0], path).toBeUndefined();
    }
  });

  it('make EPUBs without a finding, in both checkers', () => {
    for (const [i, { path }] of run.articles.entries()) expect(findings[i], path).toEqual([]);
  });

  it('make tagged PDFs with their text', async () => {
    for (const article of run.articles) {
      const { marked, text } = await readPdf(await bytesOf(article, 'pdf'));
      expect(marked, article.path).toBe(true);
      expect(text.length, article.path).toBeGreaterThan(200);
    }
  }, 120_000);
});
