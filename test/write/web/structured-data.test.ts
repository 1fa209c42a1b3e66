import { describe, expect, it } from 'vitest';
import type { ArticleMeta } from '../../../src/model/article.ts';
import { structuredData } from '../../../src/write/web/structured-data.ts';
import { editionOf } from './editions.ts';

const dataOf = (changes: Partial<ArticleMeta>, publication?: object) =>
  JSON.parse(structuredData(editionOf('Words.', changes, publication), 640));

describe('the data of an article for search engines', () => {
  it('says who, what, when and where, in the terms of schema.org', () => {
    const data = dataOf(
      {
        headline: 'The river',
        deck: 'It rose.',
        language: 'en-GB',
        byline: {
          contributors: [
            { name: 'Marta Quintela', role: 'aut', url: 'https://example.org/marta' },
            { name: 'Ines Sol', role: 'pht' },
          ],
        },
        contributors: [
          { name: 'Piers Lindqvist', role: 'rpt', location: 'Leiden' },
          { name: 'Mirela Tannenbaum', role: 'edt' },
        ],
        dateline: { place: 'Baku', country: 'Azerbaijan', agency: 'Agency' },
        published: '2024-04-07T09:30:00+04:00',
        updated: '2024-04-08',
        section: 'World',
        tags: ['rivers', 'cities'],
        series: { name: 'Water', position: 2 },
        publication: { name: 'The Review', issue: 'Spring 2024' },
        source: { text: 'The Gazette', url: 'https://example.org/gazette' },
        corrections: [{ date: '2024-04-08', text: 'It was two metres.' }],
        rights: 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/',
        address: 'https://example.org/river/',
      },
      { name: 'The Review', publisher: 'Review House', url: 'https://example.org/' },
    );
    expect(data).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      identifier: 'urn:uuid:6ba7b810-9dad-51d1-80b4-00c04fd430c8',
      url: 'https://example.org/river/',
      mainEntityOfPage: 'https://example.org/river/',
      headline: 'The river',
      alternativeHeadline: 'It rose.',
      description: 'It rose.',
      inLanguage: 'en-GB',
      datePublished: '2024-04-07T09:30:00+04:00',
      dateModified: '2024-04-08',
      author: [{ '@type': 'Person', name: 'Marta Quintela', url: 'https://example.org/marta' }],
      contributor: [
        { '@type': 'Person', name: 'Ines Sol' },
        {
          '@type': 'Person',
          name: 'Piers Lindqvist',
          workLocation: { '@type': 'Place', name: 'Leiden' },
        },
      ],
      editor: [{ '@type': 'Person', name: 'Mirela Tannenbaum' }],
      dateline: 'BAKU, Azerbaijan (Agency)',
      locationCreated: {
        '@type': 'Place',
        name: 'Baku',
        address: {
          '@type': 'PostalAddress',
          addressLocality: 'Baku',
          addressCountry: 'Azerbaijan',
        },
      },
      sourceOrganization: { '@type': 'Organization', name: 'Agency' },
      articleSection: 'World',
      keywords: ['rivers', 'cities'],
      wordCount: 640,
      publisher: { '@type': 'Organization', name: 'Review House', url: 'https://example.org/' },
      isPartOf: [
        { '@type': 'CreativeWorkSeries', name: 'Water' },
        {
          '@type': 'PublicationIssue',
          name: 'Spring 2024',
          isPartOf: { '@type': 'Periodical', name: 'The Review' },
        },
      ],
      position: 2,
      isBasedOn: {
        '@type': 'CreativeWork',
        name: 'The Gazette',
        url: 'https://example.org/gazette',
      },
      correction: [
        { '@type': 'CorrectionComment', text: 'It was two metres.', datePublished: '2024-04-08' },
      ],
      license: 'https://creativecommons.org/licenses/by/4.0/',
      copyrightNotice: 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/',
    });
  });

  it('says nothing of what is not known', () => {
    const data = dataOf({ dateline: { date: '2024-04-07' } }, {});
    expect(Object.keys(data)).toEqual([
      ...['@context', '@type', 'identifier', 'headline', 'inLanguage', 'wordCount'],
    ]);
  });

  it('takes a time without an offset as the clocks of its zone show it', () => {
    const at = (published: string, timezone: string) =>
      dataOf({ published, timezone }).datePublished;
    expect(at('2024-04-07T09:30:00', 'Asia/Baku')).toBe('2024-04-07T09:30:00+04:00');
    expect(at('2024-07-07T09:30:00', 'America/St_Johns')).toBe('2024-07-07T09:30:00-02:30');
    expect(at('2024-01-07T09:30:00', 'UTC')).toBe('2024-01-07T09:30:00Z');
    expect(at('2024-01-07', 'Asia/Tokyo')).toBe('2024-01-07');
  });

  it('can end no element of the page', () => {
    const hostile = '</script><script>alert(1)</script><!--';
    const text = structuredData(editionOf('Words.', { headline: hostile, deck: hostile }));
    expect(text).not.toContain('<');
    expect(JSON.parse(text).headline).toBe(hostile);
  });
});
