import { describe, expect, it } from 'vitest';
import { readEpub } from '../../../src/write/epub/read.ts';
import { writeEpub } from '../../../src/write/epub/write.ts';
import { editionOf } from './editions.ts';
import { OPTIONS, publish, valuesOf } from './publish.ts';

describe('the package document', () => {
  it('names everyone of the byline once, with all roles and the name to file by', async () => {
    const { bytes } = await publish('en');
    const { opf } = await readEpub(bytes);
    expect(valuesOf(opf, 'creator')).toEqual([
      'Marta Quintela',
      'Offprint staff',
      'Ludwig van Dam',
    ]);
    const of = (id: string) =>
      ['role', 'file-as', 'display-seq'].map((property) => valuesOf(opf, property, id));
    expect(of('#creator-1')).toEqual([['aut', 'ill'], ['Quintela, Marta'], ['1']]);
    expect(of('#creator-2')).toEqual([['rpt'], ['Offprint staff'], ['2']]);
    expect(of('#creator-3')).toEqual([['pht'], ['Dam, Ludwig van'], ['3']]);
    expect(valuesOf(opf, 'contributor')).toEqual(['Piers Lindqvist-Okoro']);
    expect(of('#contributor-1')).toEqual([['rpt'], ['Lindqvist-Okoro, Piers'], []]);
  });

  it('keeps the facts of the article in the package document', async () => {
    const { opf } = await readEpub((await publish('en')).bytes);
    const facts = ['identifier', 'title', 'language', 'date', 'dcterms:modified', 'publisher'];
    expect(facts.flatMap((name) => valuesOf(opf, name))).toEqual([
      'urn:uuid:7c1f2a0e-5a0e-5f6e-9b1e-2f7f6d1f0a11',
      'The River & the City',
      'en-GB',
      '2024-04-07T09:30:00+04:00',
      '2024-05-01T00:00:00Z',
      'Review House',
    ]);
    expect(valuesOf(opf, 'subject')).toEqual(['Reports', 'rivers', 'cities']);
    expect(valuesOf(opf, 'description')).toEqual(['It rose “two metres” overnight.']);
    expect(valuesOf(opf, 'belongs-to-collection')).toEqual(['Water']);
    expect(valuesOf(opf, 'group-position', '#series')).toEqual(['2']);
    expect(opf).toContain('id="article" href="article.xhtml"');
    expect(opf).toMatch(/href="article.xhtml"[^>]* properties="mathml svg"/u);
  });

  it('claims no accessibility that the content does not have', async () => {
    const rendered = await editionOf('he');
    const [chapter] = rendered.chapters;
    const claims = async (changes: Partial<typeof chapter>) => {
      const changed = { ...rendered, chapters: [{ ...chapter, ...changes }] as const };
      const { opf } = await readEpub((await writeEpub(changed, OPTIONS)).bytes);
      const of = (name: string) => valuesOf(opf, `schema:${name}`);
      return {
        modes: of('accessMode'),
        sufficient: of('accessModeSufficient'),
        features: of('accessibilityFeature'),
        hazard: of('accessibilityHazard'),
        summary: of('accessibilitySummary').join(),
      };
    };
    const { facts, headings } = chapter;
    const whole = await claims({});
    expect(whole.modes).toEqual(['textual', 'visual']);
    expect(whole.sufficient).toEqual(['textual']);
    expect(whole.features).toEqual(
      expect.arrayContaining(['structuralNavigation', 'alternativeText', 'MathML', 'ARIA']),
    );
    expect(whole.hazard).toEqual(['none']);
    expect(whole.summary).toContain('לכל התמונות יש תיאור');

    const undescribed = await claims({ facts: { ...facts, imagesWithoutAlt: 1, animated: true } });
    expect(undescribed.sufficient).toEqual(['textual,visual']);
    expect(undescribed.features).not.toContain('alternativeText');
    expect(undescribed.hazard).toEqual(['unknown']);
    expect(undescribed.summary).toContain('לחלק מהתמונות אין תיאור');

    const bare = await claims({
      facts: { ...facts, images: 0, notes: 0, math: false },
      headings: [{ ...headings[0]!, level: 4 }],
      xhtml: chapter.xhtml.replace(/<(math|svg|a|aside).*?<\/\1>/gsu, ''),
    });
    expect(bare.modes).toEqual(['textual']);
    expect(bare.features).toEqual(['tableOfContents', 'readingOrder', 'displayTransformability']);
    expect(bare.summary).not.toMatch(/תמונות|הערות/u);
  });
});
