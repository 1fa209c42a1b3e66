import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
});
