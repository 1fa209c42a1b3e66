import type { FrontMatterKey } from '../model/front-matter.ts';

/** What the reference page says of a field beside what its schema knows. */
export interface FieldGuide {
  /** Where a reader sees it; empty where nowhere. */
  readonly page: string;
  /** Where programs find it; empty where nowhere. */
  readonly metadata: string;
  /** Values as a writer would give them; each is built by the tests. */
  readonly examples: readonly [unknown, ...unknown[]];
}

const TITLE = 'EPUB title, PDF title';
const DATE = 'EPUB date, PDF date of creation';

/** The guide to each field of the front matter. */
export const FIELDS: Readonly<Record<FrontMatterKey, FieldGuide>> = {
  headline: {
    page: 'At the head, on the cover, in the running head.',
    metadata: TITLE,
    examples: ['The River Remembers Its Boats'],
  },
  kicker: { page: 'Above the headline.', metadata: '', examples: ['Rivers'] },
  deck: {
    page: 'Below the headline, and on the cover.',
    metadata: 'description',
    examples: ['For forty years the river had ferries and bridges, and no sails.'],
  },
  byline: {
    page: 'Below the deck: ‘By A, B and C’ in the language of the article; one line for each role: `aut` author, `rpt` reporter, `edt` editor, `pht` photographer, `trl` translator, `ill` illustrator, `ctb` other contributor.',
    metadata: 'a creator each, with role, order and the name that it files under; PDF author',
    examples: [
      'Marta Quintela',
      ['Marta Quintela', 'Oliver Dray'],
      [
        { name: 'Marta Quintela', sortAs: 'Quintela, Marta', url: 'https://example.org/marta' },
        { name: 'Oliver Dray', role: 'pht', location: 'Lisbon' },
      ],
    ],
  },
  bylineText: {
    page: 'In the place of the byline; `byline` still says who is credited.',
    metadata: '',
    examples: ['Told to our correspondent by the ferrymen of the Tagus'],
  },
  contributors: {
    page: 'At the end: ‘Additional reporting by …’, ‘Edited by …’.',
    metadata: 'a contributor each, with role',
    examples: [
      'Nuno Saldanha',
      [
        { name: 'Nuno Saldanha', role: 'rpt', location: 'Porto' },
        { name: 'Beth Corrigan', role: 'edt' },
      ],
    ],
  },
  dateline: {
    page: 'Runs into the first paragraph.',
    metadata: 'web page: dateline, and the place',
    examples: [
      'Lisbon, Portugal (Coast Wire)',
      { place: 'Lisbon' },
      { place: 'Lisbon', country: 'Portugal', agency: 'Coast Wire', date: '2026-03-14' },
    ],
  },
  datelineStyle: {
    page: 'Order, capitals and dash of the dateline.',
    metadata: '',
    examples: ['plain', 'ap', 'reuters'],
  },
  published: {
    page: 'Below the byline. Without it there is no date line: no date is ever made up, though one in the name of the file (`2026-03-14-river.md`) counts.',
    metadata: DATE,
    examples: ['2026-03-14', '2026-03-14T09:30:00+00:00'],
  },
  updated: {
    page: '‘Updated …’ after the date.',
    metadata: 'EPUB date of modification, PDF date of modification',
    examples: ['2026-03-16'],
  },
  timezone: {
    page: 'The zone that dates with a time are shown in.',
    metadata: '',
    examples: ['Europe/Lisbon'],
  },
  corrections: {
    page: 'In a box.',
    metadata: 'web page: correction',
    examples: [
      'An earlier version of this article gave the ferry one engine too many.',
      [
        {
          date: '2026-03-16',
          text: 'An earlier version of this article gave the ferry one engine too many.',
        },
      ],
    ],
  },
  correctionsAt: {
    page: 'Whether that box stands at the head or at the end.',
    metadata: '',
    examples: ['head', 'end'],
  },
  embargo: {
    page: 'Nowhere once it is over. Until then the build refuses, and `--allow-embargoed` builds with a line across each page.',
    metadata: '',
    examples: ['2026-03-14T06:00:00Z'],
  },
  language: {
    page: 'Decides on words, dates, quotation marks, hyphenation and fonts.',
    metadata: 'language of every file',
    examples: ['en', 'en-GB'],
  },
  direction: {
    page: 'Only for a language that is written in a direction of its own.',
    metadata: 'direction of the pages',
    examples: ['ltr'],
  },
  section: {
    page: 'Before the kicker, and on the cover.',
    metadata: 'subject',
    examples: ['Travel'],
  },
  tags: {
    page: '',
    metadata: 'a subject each; PDF keywords',
    examples: ['rivers, boats, Lisbon', ['rivers', 'boats', 'Lisbon']],
  },
  series: {
    page: 'Below the kicker: ‘Part 2 of …’.',
    metadata: 'collection, with the place in it',
    examples: ['Slow Water', { name: 'Slow Water', position: 2 }],
  },
  publication: {
    page: 'In the running foot, at the end, on the cover. Only where it is not that of publication.yml.',
    metadata: 'publisher',
    examples: ['The Offprint Review', { name: 'The Offprint Review', issue: 'Spring 2026' }],
  },
  source: {
    page: 'At the end: ‘Based on …’, or ‘First published at …’ where there is an address; as it stands where it says so itself.',
    metadata: 'source',
    examples: [
      'a talk at the Boat Museum',
      { text: 'The Ferryman’s Almanac', url: 'https://example.org/almanac' },
    ],
  },
  rights: {
    page: 'At the end.',
    metadata: 'rights',
    examples: ['© 2026 Marta Quintela'],
  },
  id: {
    page: '',
    metadata: 'identifier; made from publication and name where it is not given',
    examples: ['urn:uuid:5d5a1a1e-2f6b-5a86-9a30-0c4ff6f0e4b1', 'https://example.org/river'],
  },
  cover: {
    page: 'Is the cover, instead of one that is drawn.',
    metadata: 'cover image',
    examples: [{ path: 'pictures/boats.svg', alt: 'Three sails on a river.' }],
  },
  image: {
    page: 'At the head of the article, and on the cover.',
    metadata: '',
    examples: [
      { path: 'pictures/boats.svg', alt: 'Three sails on a river.' },
      {
        path: 'pictures/boats.svg',
        alt: 'Three sails on a river.',
        caption: 'The last regatta under sail.',
        credit: 'Oliver Dray',
      },
    ],
  },
  endMark: { page: 'After the last word; empty for none.', metadata: '', examples: ['❧', ''] },
  draft: {
    page: 'A draft is left out unless `--draft` asks for it.',
    metadata: '',
    examples: [false],
  },
  slug: {
    page: 'The name of the files: `river-boats.epub`.',
    metadata: '',
    examples: ['river-boats'],
  },
};
