import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import type { Content } from '../../../src/model/content.ts';
import { Publication } from '../../../src/model/publication.ts';
import { hyphenated } from '../../../src/transform/hyphenation/hyphenate.ts';
import { dividerOf, loadDivider } from '../../../src/transform/hyphenation/languages.ts';
import { openHyphenator } from '../../../src/transform/hyphenation/word.ts';
import { markHyphens } from '../../../src/write/pdf/own-hyphens.ts';
import { mendText } from '../../../src/write/pdf/soft-hyphens.ts';

/** A word with hyphens where it divides. */
async function divided(word: string, language: string, exceptions: readonly string[] = []) {
  const divider = dividerOf(language);
  if (!divider) return undefined;
  const { divide } = openHyphenator(await loadDivider(divider), language, exceptions);
  const places = divide(word);
  return [...word].map((letter, i) => (places.includes(i) ? `-${letter}` : letter)).join('');
}

const WORDS: Readonly<Record<string, string>> = {
  en: 'hy-phen-a-tion ma-nu-script uni-ver-sit-ies read-ing reader',
  'en-US': 'hy-phen-ation ty-pog-ra-phy project',
  es: 'ti-po-gra-fía de-sa-rro-llo cons-truc-ción',
  fr: 'ty-po-gra-phie dé-ve-lop-pe-ment bi-blio-thèque',
  de: 'Sil-ben-tren-nung Recht-schrei-bung Stra-ßen-bahn',
  it: 'ti-po-gra-fia svi-luppo co-stru-zione',
  pt: 'ti-po-gra-fia de-sen-vol-vi-mento soft-ware',
  nl: 'ty-po-gra-fie ont-wik-ke-ling ge-schie-de-nis',
  ru: 'ти-по-гра-фия пред-ло-же-ние биз-нес-мен',
  uk: 'ти-по-гра-фія пе-ре-не-се-ння',
  pl: 'ty-po-gra-fia prze-no-sze-nie',
  cs: 'rozdě-lo-vání parla-ment bezohledný kni-hovna ma-chi-nace',
  tr: 'kü-tüp-hane elekt-rik he-ce-le-mek sa-at-ler',
  az: 'mək-təb-lər xə-bər-lər azər-bay-canlı',
};

describe('a hyphenator', () => {
  it.each(Object.entries(WORDS))('divides words of %s', async (language, words) => {
    for (const word of words.split(' '))
      expect(await divided(word.replaceAll('-', ''), language)).toBe(word);
  });

  it('has nothing for scripts and languages that do not divide, or that we have no source for', () => {
    for (const tag of 'he ar fa hi ja zh zh-Hant sv ru-Latn az-Cyrl'.split(' '))
      expect(dividerOf(tag), tag).toBeUndefined();
  });

  it('leaves names and capitals whole, but for the nouns of German', async () => {
    expect(await divided('Azerbaijan', 'en')).toBe('Azerbaijan');
    expect(await divided('TYPOGRAPHY', 'en')).toBe('TYPOGRAPHY');
    expect(await divided('RECHTSCHREIBUNG', 'de')).toBe('RECHTSCHREIBUNG');
    expect(await divided('İSTANBULLULAR', 'tr')).toBe('İSTANBULLULAR');
  });

  it('follows what the publication says of a word', async () => {
    const exceptions = ['off-print', 'typography', 'Azər-baycan'];
    expect(await divided('Offprint', 'en', exceptions)).toBe('Off-print');
    expect(await divided('typography', 'en', exceptions)).toBe('typography');
    expect(await divided('azərbaycan', 'az', exceptions)).toBe('azər-baycan');
  });
});

const ON = Publication.parse({}).hyphenation;

async function print(html: string, language: string, settings = ON): Promise<string> {
  const content: Content = {
    body: fromHtml(html, { fragment: true }),
    notes: [],
    headings: [],
    facts: {
      images: 0,
      imagesWithoutAlt: 0,
      tables: 0,
      tablesWithoutHeaders: 0,
      notes: 0,
      math: false,
      animated: false,
    },
    assets: [],
  };
  const before = toHtml(content.body);
  const { body } = await hyphenated(content, language, settings);
  expect(toHtml(content.body)).toBe(before);
  return toHtml(body).replaceAll('\u00ad', '·');
}

describe('hyphenated', () => {
  it('divides the words of paragraphs, lists and quotations, the last one excepted', async () => {
    expect(await print('<p>A typography of manuscript typography.</p>', 'en')).toBe(
      '<p>A ty·po·graphy of ma·nu·script typography.</p>',
    );
    expect(await print('<ul><li>typography, reading matter</li></ul>', 'en')).toBe(
      '<ul><li>ty·po·graphy, read·ing matter</li></ul>',
    );
  });

  it('leaves headings, captions, tables, code, addresses, compounds and numbers whole', async () => {
    for (const html of [
      '<h2>typography manuscript it is</h2>',
      '<figure><figcaption>typography manuscript it is</figcaption></figure>',
      '<table><tbody><tr><td>typography manuscript it is</td></tr></tbody></table>',
      '<p><code>typography</code> is <a href="#">typography.example/manuscript</a> so</p>',
      '<p>typography-manuscript typography2 a/typography typography@manuscript it is</p>',
      '<p>typo\u200bgraphy it</p>',
    ])
      expect(await print(html, 'en')).toBe(html);
  });

  it('respects the hyphens that a writer gave', async () => {
    expect(await print('<p>typo\u00adgraphy of it</p>', 'en')).toBe('<p>typo·graphy of it</p>');
  });

  it('divides each passage by its own language', async () => {
    expect(
      await print('<p>typography <i lang="de">Rechtschreibung ist</i> typography so</p>', 'en'),
    ).toBe('<p>ty·po·graphy <i lang="de">Recht·schrei·bung ist</i> ty·po·graphy so</p>');
  });

  it('does nothing where it is off, or nothing divides', async () => {
    const html = '<p>typography of it</p>';
    expect(await print(html, 'en', { off: true, exceptions: [] })).toBe(html);
    expect(await print('<p>ספרייה גדולה מאוד</p>', 'he')).toBe('<p>ספרייה גדולה מאוד</p>');
  });

  it('takes its time by the length of the text, whatever the text is', async () => {
    const began = performance.now();
    await print(`<p>${'typography'.repeat(50_000)} ${'a\u0301'.repeat(50_000)} it</p>`, 'en');
    await print(`<p>${'typography '.repeat(50_000)}${'-'.repeat(100_000)}</p>`, 'en');
    await print(`<p>${'a.b'.repeat(50_000)} ${'x:'.repeat(50_000)} it</p>`, 'cs');
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe('what a PDF says of divided words', () => {
  it('marks the hyphen of a font that has one of its own, and no other', () => {
    const codes = new Map([['F7', '0475']]);
    const mark = '/Span<</ActualText <FEFF00AD> >> BDC\n<0475> Tj\nEMC\n';
    const seven = '/F7 13.33 Tf\n';
    expect(markHyphens(`${seven}1 0 Td <0475> Tj\n`, codes)).toBe(`${seven}1 0 Td \n${mark}`);
    expect(markHyphens(`${seven}<01510475> Tj\n`, codes)).toBe(`${seven}<0151> Tj\n${mark}`);
    for (const other of [`${seven}<04750151> Tj\n`, '/F8 9 Tf\n<0475> Tj\n', `${seven}<0047> Tj\n`])
      expect(markHyphens(other, codes)).toBe(other);
  });

  it('keeps the hyphen that is seen, as a soft one', () => {
    const span = (hex: string, glyph: string) =>
      `/Span<</ActualText <FEFF${hex}> >> BDC\n6.5 0 Td <${glyph}> Tj\nEMC\n`;
    expect(mendText(`<0020> Tj\n${span('00AD', '0001')}0 0 Td <0021> Tj\n`)).toBe(
      '<0020> Tj\n6.5 0 Td\n0 0 Td <0021> Tj\n',
    );
    // One by itself has a font and a place to keep for what comes after.
    const alone = '/F7 13.3299999 Tf\n1 0 0 -1 22.609375 805 Tm\n';
    expect(mendText(`/Span<</ActualText <FEFF00AD> >> BDC\n${alone}<049F> Tj\nEMC\n`)).toBe(alone);
    expect(mendText(span('2010', '01F6'))).toBe(span('00AD', '01F6'));
    expect(mendText(span('006600AD0066', '01A5'))).toBe(span('00660066', '01A5'));
    expect(mendText(span('05D005B8', '0007'))).toBe(span('05D005B8', '0007'));
  });
});

describe('publication.yml', () => {
  it('says which words divide, and that none do', () => {
    const read = Publication.parse({
      hyphenation: { off: true, exceptions: ['off-print', 'Baku'] },
    });
    expect(read.hyphenation).toEqual({ off: true, exceptions: ['off-print', 'Baku'] });
    for (const word of ['two words', '-x', 'a--b', 'http://x', ''])
      expect(Publication.safeParse({ hyphenation: { exceptions: [word] } }).success).toBe(false);
  });
});
