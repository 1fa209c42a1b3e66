import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEpub } from '../../src/write/epub/read.ts';
import { makeFolder, offprintJson } from '../command/offprint.ts';
import { epubcheckFindings, HAS_EPUBCHECK, portFindings } from '../reading/epubcheck.ts';
import { readPdf } from '../reading/pdf.ts';

// Articles that were not written for Offprint. They belong to others and stand beside the project, not
// in it; where they are not there, nothing is tested, and that is said.

const ARTICLES = join(import.meta.dirname, '..', '..', '..', 'shared', 'articles');
const here = existsSync(ARTICLES);
if (!here) console.warn(`SKIPPED: no real articles at ${ARTICLES}`);

/** One a language: site, manuscript. */
const TEN = [
  ['18F__18f.gsa.gov', 'content/posts/2016-12-14-how-to-run-an-efficient-meeting.md'],
  ['github__opensource.guide', '_articles/ar/building-community.md'],
  ['github__opensource.guide', '_articles/fa/best-practices.md'],
  ['github__opensource.guide', '_articles/tr/starting-a-project.md'],
  ['github__opensource.guide', '_articles/ru/best-practices.md'],
  ['bitcoinops__bitcoinops.github.io', '_posts/de/newsletters/2025-05-23-newsletter.md'],
  ['bitcoinops__bitcoinops.github.io', '_posts/fr/newsletters/2023-10-25-newsletter.md'],
  ['bitcoinops__bitcoinops.github.io', '_posts/cs/newsletters/2022-06-08-newsletter.md'],
  ['reactjs__az.reactjs.org', 'content/docs/accessibility.md'],
  ['reactjs__he.react.dev', 'src/content/learn/editor-setup.md'],
] as const;

let out: string;
beforeAll(async () => {
  out = await makeFolder({});
});
afterAll(() => rm(out, { recursive: true, force: true }));

async function expectValid(epub: Uint8Array): Promise<void> {
  expect(await portFindings(epub)).toEqual([]);
  if (HAS_EPUBCHECK) expect(await epubcheckFindings(epub)).toEqual([]);
}

describe.skipIf(!here)('real articles', () => {
  it.each(TEN)('%s: %s builds both outputs, valid, with its words', async (site, path) => {
    const root = join(ARTICLES, 'real', site);
    const args = ['build', join(root, path), '--root', root, '--out', out];
    const { code, articles } = await offprintJson(args, out);
    expect(articles[0]?.messages.filter((m) => m.severity === 'error')).toEqual([]);
    expect(code).toBe(0);
    const [epub, pdf] = articles[0]?.outputs ?? [];
    await expectValid(await readFile(epub?.path ?? ''));
    const { marked, text } = await readPdf(await readFile(pdf?.path ?? ''));
    expect(marked).toBe(true);
    expect(text.length).toBeGreaterThan(200);
    // What could not be kept is named with its line.
    for (const { place, ruleId } of articles[0]?.messages ?? [])
      expect(place?.line, ruleId).toBeGreaterThan(0);
  });

  it('carries author, date and outlet of the pasted article onto the page and into both files', async () => {
    const lines = (await readFile(join(ARTICLES, 'article.txt'), 'utf8')).split('\n');
    const full = lines.flatMap((line, i) => (line.trim() ? [i] : []));
    const gone = new Set([full.at(0), full.at(-1), full.at(-2)]);
    const prose = lines.filter((_, i) => !gone.has(i)).join('\n');
    const front = [
      'headline: A reliable ally',
      'byline: Sabina Alizade',
      'published: 2024-04-07',
      'publication: News.Az',
    ];
    const home = await makeFolder({ 'ally.md': `---\n${front.join('\n')}\n---\n\n${prose}` });
    const { code } = await offprintJson(['build', 'ally.md'], home);
    expect(code).toBe(0);
    const epub = await readFile(join(home, 'dist', 'ally.epub'));
    await expectValid(epub);
    const { opf, documents } = await readEpub(epub);
    expect(opf).toMatch(/<dc:creator[^>]*>Sabina Alizade</u);
    expect(opf).toContain('<dc:date>2024-04-07</dc:date>');
    expect(opf).toContain('<dc:publisher>News.Az</dc:publisher>');
    const page = documents.join('');
    expect(page).toContain('<p class="byline">By <bdi class="author">Sabina Alizade</bdi></p>');
    expect(page).toContain('<time class="published" datetime="2024-04-07">7 April 2024</time>');
    expect(page).toContain('<p class="publication">News.Az</p>');
    expect(page.match(/<p(?: class="opening")?>/gu)?.length).toBeGreaterThanOrEqual(13);
    const { info, text } = await readPdf(await readFile(join(home, 'dist', 'ally.pdf')));
    expect(info).toMatchObject({ Title: 'A reliable ally', Author: 'Sabina Alizade' });
    expect(info.CreationDate).toMatch(/^D:20240407/u);
    for (const part of ['By Sabina Alizade', '7 April 2024', 'News.Az'])
      expect(text).toContain(part);
    await rm(home, { recursive: true, force: true });
  });
});
