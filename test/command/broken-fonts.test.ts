import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEpub } from '../../src/write/epub/read.ts';
import { withAllGlyphs, withCycles, withReservedFlags } from '../broken-fonts.ts';
import { HINDI } from '../fonts.ts';
import { fontsOf } from '../reading/pdf-fonts.ts';
import { article, type JsonRun, makeFolder, offprintJson } from './offprint.ts';

// Fonts of a project that are broken or huge (row 18): the pages come out in others, and it is told why.

const TEXT = 'Ten plain words to be set in one font or another. नदी';

let folder: string;
let run: JsonRun;
beforeAll(async () => {
  const whole = await HINDI();
  folder = await makeFolder({
    'package.json': '{}',
    'publication.yml': `formats: [epub, pdf, html]\nfonts:\n${[
      'flags.ttf',
      'page.ttf',
      'cut.ttf',
      'large.ttf',
      'empty.ttf',
      'cycles.ttf',
      'all.ttf',
    ]
      .map((name) => `  - { path: ${name}, family: ${name.replace('.ttf', '')}, role: text }\n`)
      .join('')}`,
    'flags.ttf': withReservedFlags(whole),
    'page.ttf': '<!DOCTYPE html><title>Not found</title>',
    'cut.ttf': whole.subarray(0, whole.length / 2),
    'large.ttf': Buffer.alloc(60 * 1024 * 1024, whole),
    'empty.ttf': '',
    'cycles.ttf': withCycles(whole),
    'all.ttf': withAllGlyphs(whole),
    'a.md': article(TEXT),
  });
  run = await offprintJson(['build', 'a.md'], folder, { OFFPRINT_CACHE: join(folder, 'cache') });
}, 240_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a project with broken fonts', () => {
  it('is built in all formats, and each font is told with its line and the reason', () => {
    expect(run.of('a.md')).toMatchObject({ status: 'built', messages: [] });
    expect(run.of('a.md').outputs).toHaveLength(3);
    const told = run.messages.map(({ ruleId, place, reason }) => [ruleId, place?.line, reason]);
    const named = (name: string) =>
      told.find(([, , reason]) => `${reason}`.includes(`\`${name}\``));
    expect(named('flags.ttf')).toEqual([
      'font-malformed',
      3,
      expect.stringMatching(/does not take \(glyf: .*reserved bit/u),
    ]);
    expect(named('page.ttf')).toEqual([
      'font-malformed',
      4,
      expect.stringContaining('another kind'),
    ]);
    expect(named('cut.ttf')?.[0]).toBe('font-malformed');
    expect(named('large.ttf')).toEqual(['font-too-large', 6, expect.stringContaining('60 MB')]);
    expect(named('empty.ttf')?.[0]).toBe('font-malformed');
    expect(named('cycles.ttf')?.[2]).toContain('made of themselves');
    expect(run.code).toBe(0);
  });

  it('embeds none of them, and the text is in another font', async () => {
    const epub = await readEpub(await readFile(join(folder, 'dist', 'a.epub')));
    expect(epub.documents.join('')).toContain('Ten plain words');
    const names = [...epub.files.keys()].filter((name) => name.includes('/fonts/'));
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => /flags|page|cut|large|empty|cycles/u.test(name))).toEqual([]);
    const page = await readFile(join(folder, 'dist', 'a', 'index.html'), 'utf8');
    expect(page).not.toMatch(/font-family:\s*["']?flags/u);
    for (const font of await fontsOf(await readFile(join(folder, 'dist', 'a.pdf'))))
      expect(font).toMatchObject({ kind: 'CIDFontType2', embedded: true });
  });

  it('knows a font again that the browser refused, where no browser is asked', async () => {
    const again = await offprintJson(['build', 'a.md', '--formats', 'epub', '--out', 'x'], folder, {
      OFFPRINT_CACHE: join(folder, 'cache'),
    });
    expect(again.messages.filter(({ reason }) => reason.includes('`flags.ttf`'))).toHaveLength(1);
    expect(again.of('a.md').status).toBe('built');
  });
});
