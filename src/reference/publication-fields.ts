import type { Publication } from '../model/publication.ts';

interface SettingGuide {
  /** What it is, for a writer. */
  readonly what: string;
  readonly examples: readonly [unknown, ...unknown[]];
}

/** The guide to each line of publication.yml. */
export const SETTINGS: Readonly<Record<keyof Publication, SettingGuide>> = {
  name: {
    what: 'Name of the publication: in the running foot, at the end, on the cover.',
    examples: ['The Offprint Review'],
  },
  publisher: { what: 'Who publishes it, for the metadata.', examples: ['Offprint'] },
  language: {
    what: 'The language of articles that do not name their own, as a BCP 47 tag.',
    examples: ['en-GB'],
  },
  theme: {
    what: 'The theme: one of ours (`broadsheet`, `plain`), or a folder in `templates/themes`.',
    examples: ['broadsheet'],
  },
  page: {
    what: 'The size of the page: a name, or a measure in mm, cm or in. Without it, articles in American and Canadian English get Letter and all others A4.',
    examples: [{ size: 'A5' }, { size: '6x9in' }, { size: '120mm x 190mm' }],
  },
  formats: {
    what: 'What is made when nothing else is asked for.',
    examples: [['epub', 'pdf', 'html']],
  },
  fonts: {
    what: 'Fonts of your own: folders or files, as paths from the folder of publication.yml. They draw what the theme’s fonts lack, and lead in languages with a script of their own; a `role` (`text`, `display` for headlines, `sans`, `mono`, `all`) puts them before the theme’s, `languages` says for which they were drawn. `offprint font add` brings a font and writes its line.',
    examples: [
      ['fonts/noto-serif-devanagari'],
      [{ path: 'fonts/noto-serif-jp', languages: ['ja'] }],
      [{ family: 'House Serif', files: ['fonts/house.otf', 'fonts/house-bold.otf'], role: 'text' }],
    ],
  },
  rights: {
    what: 'Copyright line or licence of articles that do not give their own.',
    examples: ['© The Offprint Review'],
  },
  url: {
    what: 'Address of the site that the articles stand on: links within the site become whole ones.',
    examples: ['https://example.org'],
  },
  hyphenation: {
    what: 'How words divide at the ends of printed lines: not at all, or some of them where the hyphens stand.',
    examples: [{ off: true }, { exceptions: ['off-print', 'broad-sheet'] }],
  },
  browser: { what: 'Path of a browser, or `npm` for the pinned one.', examples: ['npm'] },
  limits: {
    what: 'MB that a manuscript may have, and seconds that its reading may take.',
    examples: [{ manuscript: 4, seconds: 60 }],
  },
};
