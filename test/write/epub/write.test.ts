import { describe, expect, it } from 'vitest';
import type { ArticleMeta } from '../../../src/model/article.ts';
import { checkEpub } from '../../../src/write/epub/check.ts';
import { readEpub } from '../../../src/write/epub/read.ts';
import { writeEpub } from '../../../src/write/epub/write.ts';
import { epubcheckFindings, HAS_EPUBCHECK, portFindings } from '../../reading/epubcheck.ts';
import { editionOf } from './editions.ts';
import { OPTIONS, publish, valuesOf } from './publish.ts';

describe('an EPUB', () => {
  it.each(['en', 'he', 'az', 'xx'] as const)('passes every validator in %s', async (key) => {
    const { bytes } = await publish(key);
    expect((await checkEpub(bytes)).findings).toEqual([]);
    expect(await portFindings(bytes)).toEqual([]);
  });

  it.skipIf(!HAS_EPUBCHECK).each(['en', 'he', 'az', 'xx'] as const)(
    'passes EPUBCheck in %s',
    async (key) => {
      const { bytes } = await publish(key);
      expect(await epubcheckFindings(bytes)).toEqual([]);
    },
  );

  it('holds the document, the images and the fonts as they were given', async () => {
    const { rendered, bytes, path, mediaType } = await publish('en');
    expect({ path, mediaType }).toEqual({
      path: 'the-river.epub',
      mediaType: 'application/epub+zip',
    });
    const { files, spine, documents } = await readEpub(bytes);
    expect(spine.map((d) => [d.path, d.linear])).toEqual([
      ['OEBPS/cover.xhtml', true],
      ['OEBPS/article.xhtml', true],
      ['OEBPS/toc.xhtml', false],
    ]);
    expect(documents[1]).toBe(rendered.chapters[0].xhtml);
    for (const { href, bytes: given } of [
      rendered.cover,
      ...rendered.assets,
      ...rendered.fonts.epub,
    ])
      expect(Buffer.compare(files.get(`OEBPS/${href}`)!.bytes, given), href).toBe(0);
  });
  it('stays valid whatever stands in the metadata', async () => {
    const hostile = `<b>"A' & B</b> ]]> <%= 1 %> {{ x }} \u0000\u0007\uFFFE\uD800 <!-- -->`;
    const shown = hostile.replace('\u0000\u0007\uFFFE\uD800', '\uFFFD'.repeat(4));
    const { bytes } = await publish('en', {
      headline: hostile,
      deck: hostile,
      byline: { contributors: [{ name: hostile, role: 'aut', sortAs: hostile }] },
      contributors: [{ name: hostile, role: 'trl' }],
      section: hostile,
      tags: [hostile, 'two\nlines'],
      series: { name: hostile },
      publication: { name: hostile },
      source: { text: hostile, url: 'https://example.org/?q="<>&' },
      rights: hostile,
      published: '2024-04-07T09:30',
      id: 'urn:x:<&>',
    });
    expect((await checkEpub(bytes)).findings).toEqual([]);
    expect(await portFindings(bytes)).toEqual([]);
    const { opf } = await readEpub(bytes);
    for (const name of ['title', 'creator', 'contributor', 'description', 'publisher', 'rights'])
      expect(valuesOf(opf, name), name).toEqual([shown]);
    expect(valuesOf(opf, 'date')).toEqual(['2024-04-07']);
  });

  it('is whole where the article has a headline and no more', async () => {
    const rendered = await editionOf('en');
    const { article } = rendered.chapters[0];
    const { slug, path, id, headline, datelineStyle, timezone, correctionsAt, endMark } = article;
    const bare: ArticleMeta = {
      ...{ slug, path, id, headline, datelineStyle, timezone, correctionsAt, endMark },
      ...{ contributors: [], corrections: [], tags: [], draft: false },
      ...{ language: 'en', direction: 'ltr' },
    };
    const chapters = [{ ...rendered.chapters[0], article: bare, headings: [] }] as const;
    const fonts = { epub: [], print: [], web: [] };
    const styles = { epub: '', print: '', web: '' };
    const { bytes } = await writeEpub({ ...rendered, chapters, fonts, styles }, OPTIONS);
    expect((await checkEpub(bytes)).findings).toEqual([]);
    expect(await portFindings(bytes)).toEqual([]);
    const { opf } = await readEpub(bytes);
    expect(valuesOf(opf, 'creator')).toEqual([]);
    expect(valuesOf(opf, 'date')).toEqual([]);
  });
});
