import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportResult } from '../../src/import/import.ts';
import { readEpub } from '../../src/write/epub/read.ts';
import { makeFolder, offprint, offprintJson } from '../command/offprint.ts';
import { epubcheckFindings, HAS_EPUBCHECK, portFindings } from '../reading/epubcheck.ts';
import { readPdf } from '../reading/pdf.ts';

// An article as it was copied from its page. It belongs to others and stands beside the project, not in
// it; where it is not there, nothing is tested, and that is said.

const ARTICLE = join(import.meta.dirname, '..', '..', '..', 'shared', 'articles', 'article.txt');
const here = existsSync(ARTICLE);
if (!here) console.warn(`SKIPPED: no pasted article at ${ARTICLE}`);

let home: string;
beforeAll(async () => {
  home = await makeFolder({ 'package.json': '{}' });
});
afterAll(() => rm(home, { recursive: true, force: true }));

async function imported(args: readonly string[]): Promise<ImportResult> {
  const { code, stdout } = await offprint(['import', ARTICLE, '--json', ...args], home);
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

/** The paragraphs of the text: the first line are buttons, the last two are the writer and the outlet. */
async function paragraphs(): Promise<readonly string[]> {
  const lines = (await readFile(ARTICLE, 'utf8')).split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').slice(1, -2);
}

/** Letters and figures alone: marks are set by the language. */
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');

describe.skipIf(!here)('the pasted article', () => {
  it('becomes a draft without a headline, for it has none', async () => {
    const { path, found, removed, counts, messages } = await imported(['--out', 'drafts']);
    expect(await readFile(path ?? '', 'utf8')).toMatch(
      /^---\nheadline:\nbyline: Sabina Alizade\npublished: 2024-04-07\nlanguage: en\npublication: News\.Az\ndraft: true\n---\n/u,
    );
    expect(found.map(({ field, line }) => [field, line])).toEqual([
      ['published', 1],
      ['byline', 77],
      ['publication', 79],
      ['language', undefined],
    ]);
    expect(removed.map(({ line, why }) => [line, why])).toEqual([
      [1, 'buttons for the size of the letters'],
      [6, '49 blank lines'],
    ]);
    expect(counts).toEqual({ paragraphs: 13, subheads: 0, lists: 0, quotations: 0, turns: 0 });
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['no-headline']);
  });

  it('carries author, date and outlet onto the page and into both files, all 13 paragraphs whole', async () => {
    await imported(['--headline', 'A reliable ally']);
    const { code, articles } = await offprintJson(['build', '--formats', 'epub,pdf'], home);
    expect(code).toBe(0);
    expect(articles[0]?.messages).toEqual([]);
    const epub = await readFile(join(home, 'dist', 'a-reliable-ally.epub'));
    expect(await portFindings(epub)).toEqual([]);
    if (HAS_EPUBCHECK) expect(await epubcheckFindings(epub)).toEqual([]);
    const { opf, documents } = await readEpub(epub);
    expect(opf).toMatch(/<dc:creator[^>]*>Sabina Alizade</u);
    expect(opf).toContain('<dc:date>2024-04-07</dc:date>');
    expect(opf).toContain('<dc:publisher>News.Az</dc:publisher>');
    const page = documents.join('');
    expect(page).toContain('<p class="byline">By <bdi class="author">Sabina Alizade</bdi></p>');
    expect(page).toContain('<time class="published" datetime="2024-04-07">7 April 2024</time>');
    expect(page).toContain('<p class="publication">News.Az</p>');
    const printed = [...page.matchAll(/<p(?: class="opening")?>(.*?)<\/p>/gsu)].map(([, text]) =>
      letters((text ?? '').replace(/<[^>]*>/gu, '').replaceAll('■', '')),
    );
    const written = await paragraphs();
    expect(written).toHaveLength(13);
    expect(printed.filter((text) => text !== '')).toEqual(written.map(letters));
    const { info, text } = await readPdf(await readFile(join(home, 'dist', 'a-reliable-ally.pdf')));
    expect(info).toMatchObject({ Title: 'A reliable ally', Author: 'Sabina Alizade' });
    expect(info.CreationDate).toMatch(/^D:20240407/u);
    for (const part of ['By Sabina Alizade', '7 April 2024', 'News.Az'])
      expect(text).toContain(part);
    for (const paragraph of written)
      expect(letters(text)).toContain(letters(paragraph.slice(0, 40)));
  });
});
