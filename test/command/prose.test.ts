import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEpub } from '../../src/write/epub/read.ts';
import { HAS_READER, startReader } from '../reading/browser.ts';
import { epubcheckFindings, HAS_EPUBCHECK, portFindings } from '../reading/epubcheck.ts';
import { fontsOf } from '../reading/pdf-fonts.ts';
import { readInFoliate } from '../reading/reader.ts';
import { readTags } from '../reading/tags.ts';
import { type JsonRun, makeFolder, offprintJson } from './offprint.ts';

// An article with every part that prose may have, built by the real command from left to right and back.

const LANGUAGES = ['en', 'he'];
let out: string;
let run: JsonRun;

beforeAll(async () => {
  const body = await readFile(join(import.meta.dirname, '../articles/every-part.md'), 'utf8');
  const article = (language: string) =>
    `---\nheadline: Every part\npublished: 2024-05-01\nlanguage: ${language}\n---\n\n${body}`;
  const files = LANGUAGES.map((language) => [`every-${language}x.md`, article(language)]);
  out = await makeFolder(Object.fromEntries(files));
  run = await offprintJson(['build', '.'], out);
}, 120_000);

afterAll(() => rm(out, { recursive: true, force: true }));

/** Gives the alternative texts of what is tagged as a formula. */
async function formulasOf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict)) return [];
    const alt = object.lookup(PDFName.of('Alt'));
    const isFormula = object.get(PDFName.of('S')) === PDFName.of('Formula');
    return isFormula && alt instanceof PDFHexString ? [alt.decodeText()] : [];
  });
}

const file = (name: string) => readFile(join(out, 'dist', name));

describe.each(LANGUAGES)('every part of the prose, in %s', (language) => {
  const name = `every-${language}x`;

  it('is built with nothing to tell of it, and no word lost', () => {
    const { status, messages } = run.of(`${name}.md`);
    expect(status).toBe('built');
    expect(messages.filter(({ ruleId }) => ruleId !== 'language-script')).toEqual([]);
  });

  it('makes a sound EPUB that says what it holds', async () => {
    const epub = await file(`${name}.epub`);
    expect(await portFindings(epub)).toEqual([]);
    if (HAS_EPUBCHECK) expect(await epubcheckFindings(epub)).toEqual([]);
    const { opf } = await readEpub(epub);
    expect(opf).toMatch(/properties="[^"]*mathml/u);
    for (const feature of ['MathML', 'describedMath'])
      expect(opf).toContain(`schema:accessibilityFeature">${feature}<`);
    expect(opf).toContain(
      language === 'en' ? 'Formulas are given as MathML with a description.' : 'MathML',
    );
  });

  it('tags formulas and definitions in the PDF', async () => {
    const pdf = await file(`${name}.pdf`);
    const alternatives = await formulasOf(pdf);
    expect(alternatives).toHaveLength(11);
    expect(alternatives).toContain('s = ⌊(b − 1)/16⌋ − ⌊(a − 1)/16⌋ + 1');
    expect(await readTags(pdf)).toContain('All the type for one side of a sheet');
    const fonts = await fontsOf(pdf);
    expect(fonts.filter(({ kind }) => kind === 'Type3')).toEqual([]);
    expect(fonts.some((font) => font.name.includes('STIXTwoMath'))).toBe(true);
  });
});

it.skipIf(!HAS_READER)('is drawn in a reading system', async () => {
  const browser = await startReader();
  try {
    const reading = await readInFoliate(browser, await file('every-enx.epub'));
    expect(reading.complaints).toEqual([]);
    expect(reading.contents[0]?.subitems?.map(({ label }) => label)).toEqual(['Folding']);
    expect(reading.sections.at(-1)?.text).toContain('How to fold a sheet');
  } finally {
    await browser.close();
  }
});
