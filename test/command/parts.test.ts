import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unzip } from '../../src/write/epub/unzip.ts';
import { type PdfFacts, readPdf } from '../reading/pdf.ts';
import { readTags } from '../reading/tags.ts';
import { type JsonRun, makeFolder, offprint, offprintJson } from './offprint.ts';

// Every part that an article can have, on the real command, in what its readers get.

const prose = 'The last boat of the morning came in with eleven passengers.\n';
const severalPages = prose.repeat(120);

const full = `---
headline: The Ferry That "Stopped" at Noon
kicker: Transport
section: Coast
deck: On a Tuesday in April it crossed six times and tied up.
byline:
  - { name: Mara Ostrander, location: Lowport, url: 'https://example.org/mara' }
  - { name: Tobias Wrenfield, sortAs: 'Wrenfield, T.' }
  - { name: Ines Calloway, role: pht }
  - { name: יעל רוזנפלד, role: trl }
contributors:
  - { name: Peder Halvorsen, role: rpt, location: Highport }
  - { name: Owen Tarrant, role: edt }
dateline: { place: Lowport, region: North Shore, country: Veldany, agency: Harbour Wire, date: 2026-04-07 }
datelineStyle: ap
published: 2026-04-07T22:30:00Z
updated: 2026-04-08T18:05:00+04:00
timezone: Asia/Baku
corrections:
  - { date: 2026-04-08, text: The crossing is seven miles. }
  - The harbour master is Ida Stenmark.
correctionsAt: head
embargo: 2036-04-07T06:00:00+04:00
series: { name: The Working Coast, position: 2 }
tags: [ferries, harbours]
source: { text: the harbour log, url: 'https://www.example.org/log/' }
rights: © 2026 Harbour Press
id: urn:isbn:9780000000002
publication: { name: The Harbour Review, issue: Spring 2026 }
image: { path: quay.png, alt: An empty quay, caption: The quay at noon., credit: 'Photo: Ines Calloway' }
endMark: ◆
slug: ferry
---

${prose}`;

const names = Array.from({ length: 12 }, (_, i) => `Person${i} Ferreira-Lopes`);
const long = `---
headline: ${'A headline that goes on for as long as its writer had breath '.repeat(5).trim()}
deck: ${'It crossed six times and tied up, and nobody could say for how long. '.repeat(13).trim()}
byline: [${names.join(', ')}]
tags: [${Array.from({ length: 40 }, (_, i) => `tag${i}`).join(', ')}]
published: 2026-04-07
updated: 2026-04-07
section: World
kicker: world
source: Based on reporting by Sabina Alizade
endMark: ''
---

${severalPages}`;

const hebrew = `---
headline: המעבורת
byline: [יעל רוזנפלד, Mara Ostrander]
series: { name: The Working Coast, position: 3 }
embargo: 2036-04-07T06:00:00+04:00
dateline: { place: חיפה, date: 2026-04-07 }
language: he
published: 2026-04-07
source: יומן הנמל
---

הספינה האחרונה.
`;

let folder: string;
let run: JsonRun;
const opened = new Map<string, { opf: string; page: string; pdf: PdfFacts }>();

async function open(slug: string) {
  const files = unzip(await readFile(join(folder, 'dist', `${slug}.epub`)));
  const text = (end: string) => {
    const bytes = files.find(({ name }) => name.endsWith(end))?.bytes;
    return Buffer.from(bytes ?? []).toString('utf8');
  };
  const pdf = await readPdf(await readFile(join(folder, 'dist', `${slug}.pdf`)));
  return { opf: text('.opf'), page: text('article.xhtml'), pdf };
}

const of = (slug: string) => opened.get(slug)!; // opened before the first test
const plain = (markup: string) =>
  markup
    .replace(/<[^>]*>/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
/** The text of each element of a class. */
const texts = (page: string, name: string) =>
  [...page.matchAll(new RegExp(`<(\\w+) class="${name}"[^>]*>([\\s\\S]*?)</\\1>`, 'gu'))].map(
    ([, , inside = '']) => plain(inside),
  );

beforeAll(async () => {
  const create = { width: 900, height: 500, channels: 3 as const, background: '#456' };
  folder = await makeFolder({
    'publication.yml':
      'theme: plain\nname: The Harbour Review\npublisher: Harbour Press\nrights: none\n',
    'full.md': full,
    'long.md': long,
    'hebrew.md': hebrew,
    'quay.png': await sharp({ create }).png().toBuffer(),
  });
  run = await offprintJson(['build', '.', '--allow-embargoed'], folder);
  for (const slug of ['ferry', 'long', 'hebrew']) opened.set(slug, await open(slug));
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the parts of an article', () => {
  it('are built, with nothing lost', () => {
    expect(run.articles.flatMap((a) => a.messages).filter((m) => m.severity !== 'info')).toEqual(
      [],
    );
    expect(run.code).toBe(0);
  });

  it('stand at the head of the page', () => {
    const { page } = of('ferry');
    expect(texts(page, 'kicker')).toEqual(['Coast · Transport']);
    expect(texts(page, 'series')).toEqual(['Part 2 of The Working Coast']);
    expect(texts(page, 'headline')).toEqual(['The Ferry That “Stopped” at Noon']);
    expect(texts(page, 'byline')).toEqual([
      'By Mara Ostrander (Lowport) and Tobias Wrenfield',
      'Photographs by Ines Calloway',
      'Translated by יעל רוזנפלד',
    ]);
    expect(page).toContain('<a class="author" href="https://example.org/mara"><bdi>Mara');
    expect(texts(page, 'dates')).toEqual(['8 April 2026 Updated 8 April 2026, 18:05 GMT+4']);
    expect(page).toContain('datetime="2026-04-07T22:30:00Z"');
    expect(plain(page)).toContain(
      'LOWPORT, North Shore, Veldany, 7 April (Harbour Wire) — The last',
    );
    expect(plain(/<figcaption>[\s\S]*?<\/figcaption>/u.exec(page)?.[0] ?? '')).toBe(
      'The quay at noon. Photo: Ines Calloway',
    );
    expect(page).toContain('alt="An empty quay"');
  });

  it('stand at its end', () => {
    const { page } = of('ferry');
    const [corrections = ''] = /<aside class="corrections"[\s\S]*?<\/aside>/u.exec(page) ?? [];
    expect(plain(corrections)).toBe(
      'Corrections 8 April 2026 The crossing is seven miles. The harbour master is Ida Stenmark.',
    );
    expect(page.indexOf('class="corrections"')).toBeLessThan(page.indexOf('class="body"'));
    expect(page).toMatch(/passengers\.\u00a0<span class="endmark" aria-hidden="true">◆<\/span>/u);
    expect(plain(/<div class="contributors">[\s\S]*?<\/div>/u.exec(page)?.[0] ?? '')).toBe(
      'Additional reporting by Peder Halvorsen (Highport) Edited by Owen Tarrant',
    );
    expect(texts(page, 'source')).toEqual(['First published at the harbour log']);
    expect(page).toContain('<a href="https://www.example.org/log/">the harbour log</a>');
    expect(texts(page, 'publication')).toEqual(['The Harbour Review · Spring 2026']);
    expect(texts(page, 'rights')).toEqual(['© 2026 Harbour Press']);
  });

  it('stand in the metadata of the EPUB', () => {
    const { opf } = of('ferry');
    for (const piece of [
      '>urn:isbn:9780000000002</dc:identifier>',
      '>The Ferry That “Stopped” at Noon</dc:title>',
      '>Mara Ostrander</dc:creator>',
      'property="file-as">Wrenfield, T.</meta>',
      'scheme="marc:relators">pht</meta>',
      'scheme="marc:relators">trl</meta>',
      '>Peder Halvorsen</dc:contributor>',
      'scheme="marc:relators">rpt</meta>',
      '<dc:language>en</dc:language>',
      '<dc:date>2026-04-07T22:30:00Z</dc:date>',
      '"dcterms:modified">2026-04-08T14:05:00Z</meta>',
      '<dc:publisher>Harbour Press</dc:publisher>',
      '<dc:description>On a Tuesday in April it crossed six times and tied up.</dc:description>',
      '<dc:subject>Coast</dc:subject>',
      '<dc:subject>harbours</dc:subject>',
      '<dc:source>the harbour log</dc:source>',
      '<dc:source>https://www.example.org/log/</dc:source>',
      '<dc:rights>© 2026 Harbour Press</dc:rights>',
      'property="belongs-to-collection">The Working Coast</meta>',
      'property="group-position">2</meta>',
      'property="belongs-to-collection">The Harbour Review, Spring 2026</meta>',
      'property="collection-type">set</meta>',
      'properties="cover-image"',
    ])
      expect(opf).toContain(piece);
  });

  it('stand in the PDF and in what it says of itself', async () => {
    const { text, info, pages } = of('ferry').pdf;
    for (const piece of [
      'Coast · Transport',
      'Part 2 of The Working Coast',
      'By Mara Ostrander (Lowport) and Tobias Wrenfield',
      'Photographs by Ines Calloway',
      'Updated 8 April 2026, 18:05 GMT+4',
      'LOWPORT, North Shore, Veldany, 7 April (Harbour Wire) —',
      'The quay at noon. Photo: Ines Calloway',
      'Additional reporting by Peder Halvorsen (Highport)',
      'First published at the harbour log (example.org/log)',
      'The Harbour Review · Spring 2026',
      '◆',
    ])
      expect(text).toContain(piece);
    // The date at the foot is told apart from what stands before it by marks that are not seen.
    expect(pages[0]?.replace(/[\u2068\u2069]/gu, '')).toContain('Spring 2026 · 8 April 2026');
    expect(info).toMatchObject({
      Title: 'The Ferry That “Stopped” at Noon',
      Author: 'Mara Ostrander, Tobias Wrenfield, Ines Calloway, יעל רוזנפלד',
      Subject: 'On a Tuesday in April it crossed six times and tied up.',
      Keywords: 'Coast, ferries, harbours',
    });
    const xmp = (await readFile(join(folder, 'dist', 'ferry.pdf'))).toString('utf8');
    for (const piece of [
      '<rdf:li>Peder Halvorsen</rdf:li>',
      '<dc:source>the harbour log https://www.example.org/log/</dc:source>',
      '<prism:publicationName>The Harbour Review</prism:publicationName>',
      '<prism:issueName>Spring 2026</prism:issueName>',
      '<prism:section>Coast</prism:section>',
      '<prism:seriesTitle>The Working Coast</prism:seriesTitle>',
    ])
      expect(xmp).toContain(piece);
  });

  it('hold what is very long, and leave out what says nothing', () => {
    const { page, opf, pdf } = of('long');
    expect(texts(page, 'kicker')).toEqual(['world']);
    expect(texts(page, 'dates')).toEqual(['7 April 2026']);
    expect(texts(page, 'source')).toEqual(['Based on reporting by Sabina Alizade']);
    expect(page).toContain('class="headline headline-longest"');
    expect(page).toContain('class="deck deck-longest"');
    expect(page).not.toMatch(/endmark|class="series"|corrections/u);
    expect(opf.match(/<dc:creator/gu)).toHaveLength(12);
    expect(opf.match(/<dc:subject/gu)).toHaveLength(41);
    for (const name of names) expect(pdf.text).toContain(name);
    // The head leaves its page to the prose, and the running head its line.
    expect(pdf.pages[0]).toContain('The last boat of the morning');
    expect(pdf.pages[2]).toMatch(
      /A headline that goes on for as long as its writer had breath A…/u,
    );
  });

  it('turn round in a right-to-left article', () => {
    const { page, opf } = of('hebrew');
    expect(texts(page, 'series')).toEqual(['חלק 3 בסדרה The Working Coast']);
    expect(page).toContain('<bdi class="series-name">The Working Coast</bdi>');
    expect(texts(page, 'byline')).toEqual(['מאת יעל רוזנפלד ו־Mara Ostrander']);
    expect(texts(page, 'source')).toEqual(['מבוסס על יומן הנמל']);
    expect(opf).toContain('page-progression-direction="rtl"');
  });
});

describe('an embargo', () => {
  it('is told by every page of an article that is allowed before its time', () => {
    const { page, pdf } = of('ferry');
    const until = 'Embargoed until 7 April 2036, 06:00 GMT+4';
    expect(texts(page, 'embargo')).toEqual([until]);
    expect(page).toContain('<time datetime="2036-04-07T06:00:00+04:00">');
    for (const text of pdf.pages) expect(text.replace(/\s+/gu, ' ')).toContain('Embargoed until');
    const [notice] = run.of('full.md').messages.filter((m) => m.ruleId === 'embargoed');
    expect(notice?.severity).toBe('info');
    expect(texts(of('hebrew').page, 'embargo')).toEqual(['באמברגו עד 7 באפריל 2036, 02:00 UTC']);
    expect(of('long').page).not.toContain('mbargo');
  });

  it('is read once: the mark across the pages is in no tag', async () => {
    const tagged = await readTags(await readFile(join(folder, 'dist', 'ferry.pdf')));
    expect(tagged.match(/Embargoed until/gu)).toHaveLength(1);
  });

  it('stops the build otherwise, and names the way round it', async () => {
    const ran = await offprint(['build', 'full.md', '--formats', 'epub'], folder);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('when its embargo ends [embargo]');
    expect(ran.stderr).toContain('--allow-embargoed');
  });

  it('leaves no mark once it has ended', async () => {
    const past = full.replace('2036', '2016').replace('slug: ferry', 'slug: past');
    const home = await makeFolder({ 'package.json': '{}', 'past.md': past });
    const built = await offprintJson(
      ['build', 'past.md', '--formats', 'epub', '--allow-embargoed'],
      home,
    );
    const files = unzip(await readFile(join(home, 'dist', 'past.epub')));
    await rm(home, { recursive: true, force: true });
    expect(built.code).toBe(0);
    for (const { name, bytes } of files)
      if (name.endsWith('html')) expect(Buffer.from(bytes).toString()).not.toContain('mbargoed');
  });
});
