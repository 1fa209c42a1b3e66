/** What templates are given: each variable by its path, `[]` standing for each of a list. */
export interface VariableGroup {
  readonly title: string;
  /** Templates that have them all at hand; a partial has what it is passed. */
  readonly templates: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
}

const TITLES = { iso: 'for machines: `2024-04-07`', text: 'as the reader sees it: 7 April 2024' };

/** A date, by the path that it stands at. */
const date = (path: string) => ({
  [`${path}.iso`]: TITLES.iso,
  [`${path}.text`]: TITLES.text,
});

/** What stands before and after a part within a sentence of Offprint's own, in the article's language. */
const around = (path: string, what: string) => ({
  [`${path}.before`]: `words before ${what}, with their space; may be empty`,
  [`${path}.after`]: `words after ${what}; may be empty`,
});

/** A line of names, in pieces: a name, or the text between two. */
const names = (path: string) => ({
  [`${path}[][].text`]:
    'text between names, such as “By ” or “ and ”; empty where the piece is a name',
  [`${path}[][].name`]: 'a name; empty where the piece is text',
  [`${path}[][].url`]: 'where the name leads; empty for nowhere',
  [`${path}[][].location`]: 'where its owner is; may be empty',
});

/** The variables of every template, in the order in which templates/README.md shows them. */
export const VARIABLES: readonly VariableGroup[] = [
  {
    title: 'The article',
    templates: ['article', 'epub/chapter', 'print/page'],
    variables: {
      medium: '`epub`, `print` or `web`',
      body: 'the prose as finished markup: print it with `| raw`',
      'article.headline': 'the headline',
      'article.headlineParts[]': 'the same in parts: compounds of few letters, and what is between',
      'article.headlineParts[].text': 'the words',
      'article.headlineParts[].whole': 'whether no line should end within it',
      'article.headlineSize':
        'a further class, with its space, for headlines of more than 90 and 170 characters: ` headline-long`, ` headline-longest`; else empty',
      'article.kicker': 'the kicker, else the section; may be empty',
      'article.deck': 'the deck; may be empty',
      'article.deckSize': 'the same for decks: ` deck-long`, ` deck-longest`',
      'article.language': 'BCP 47: `en-GB`',
      'article.direction': '`ltr` or `rtl`',
      'article.section': 'the section; may be empty',
      'article.tags[]': 'each tag',
      'article.bylineText': 'a byline that the writer worded; it stands instead of the names',
      ...names('article.bylines'),
      ...names('article.contributors'),
      'article.published': 'the day of publication, or nothing',
      ...date('article.published'),
      'article.updated': 'the day of the last change, or nothing',
      ...date('article.updated'),
      ...around('article.updated', 'the date'),
      'article.series': 'the series, or nothing',
      'article.series.name': 'its name',
      'article.series.position': 'the number in the series, or nothing',
      ...around('article.series', 'the name'),
      'article.publication': 'where it came out, or nothing',
      'article.publication.name': 'its name',
      'article.publication.issue': 'the issue; may be empty',
      'article.source': 'what it rests on, or nothing',
      'article.source.text': 'the source in words',
      'article.source.url': 'where it is; may be empty',
      'article.source.address': 'the same as paper shows it; empty where the words say it',
      ...around('article.source', 'the source'),
      'article.rights': 'the line of rights; may be empty',
      'article.leadImage': 'the picture at the head, or nothing',
      'article.leadImage.href': 'its path',
      'article.leadImage.width': 'px',
      'article.leadImage.height': 'px',
      'article.leadImage.alt': 'what it shows, in words; empty for decoration',
      'article.leadImage.caption': 'its caption; may be empty',
      'article.leadImage.credit': 'who made it; may be empty',
      'article.embargo': 'the end of an embargo that has not ended; else nothing',
      ...date('article.embargo'),
      ...around('article.embargo', 'the moment'),
      'article.correctionsAt': '`head` or `end`',
      'article.correctionsTitle': '“Correction”, “Corrections” in the article’s language',
      'article.corrections[].date': 'its date, or nothing',
      'article.corrections[].date.iso': TITLES.iso,
      'article.corrections[].date.text': TITLES.text,
      'article.corrections[].text': 'what was wrong and is mended',
      'notes[].id': 'its id: `fn-1`',
      'notes[].number': '1, 2, 3 …',
      'notes[].label': '“Note 1” in the article’s language',
      'notes[].html': 'the note as finished markup: print it with `| raw`',
      'notes[].call': 'the id of its first call; may be empty',
      'notes[].moreCalls[].id': 'the id of a further call',
      'notes[].moreCalls[].letter': '`b`, `c` …',
      'words.notes': '“Notes” in the article’s language',
      'words.backToText': '“Back to the text”',
      'words.contents': '“Contents”',
      'words.language':
        'the language of these words, where Offprint does not speak the article’s; else empty',
    },
  },
  {
    title: 'The EPUB’s own documents',
    templates: ['epub/package.opf', 'epub/nav.xhtml', 'epub/toc.ncx', 'epub/cover.xhtml'],
    variables: {
      identifier: 'the article’s id',
      title: 'the headline',
      language: 'BCP 47',
      direction: '`ltr` or `rtl`',
      modified: 'the moment of the last change, UTC',
      published: 'the date of publication; may be empty',
      ...Object.fromEntries(
        ['creators', 'contributors'].flatMap((who) => [
          [`${who}[].id`, 'an id within the package document'],
          [`${who}[].name`, 'a name'],
          [`${who}[].roles[]`, 'MARC relators: `aut`, `ill`'],
          [`${who}[].fileAs`, 'the name as catalogues sort it'],
          [`${who}[].sequence`, '1, 2, 3 …'],
        ]),
      ),
      publisher: 'the publisher; may be empty',
      description: 'the deck; may be empty',
      'subjects[]': 'section and tags',
      'sources[]': 'what it rests on',
      rights: 'the line of rights; may be empty',
      issue: 'publication and issue; may be empty',
      series: 'the series, or nothing',
      'series.name': 'its name',
      'series.position': 'the number in the series, or nothing',
      'accessibility.modes[]': 'schema.org accessMode',
      'accessibility.sufficient[]': 'accessModeSufficient',
      'accessibility.features[]': 'accessibilityFeature',
      'accessibility.hazard': 'accessibilityHazard',
      'accessibility.summary': 'in sentences',
      'manifest[].id': 'an id within the package document',
      'manifest[].href': 'a path within the EPUB',
      'manifest[].mediaType': '`application/xhtml+xml`',
      'manifest[].properties': '`nav`, `cover-image` …; may be empty',
      'spine[]': 'ids of the manifest in reading order',
      'cover.page': 'the path of the cover’s page',
      'cover.href': 'the path of its picture',
      'cover.alt': 'what it is, in words',
      'cover.width': 'px',
      'cover.height': 'px',
      'entries[].href': 'where an entry of the contents leads',
      'entries[].text': 'what it says',
      'entries[].children[]': 'the same for what stands under it',
      'points[].id': 'an entry of the NCX: its id',
      'points[].order': '1, 2, 3 …',
      'points[].href': 'where it leads',
      'points[].text': 'what it says',
      'points[].children[]': 'the same for what stands under it',
      start: 'where the article begins',
      'words.cover': '“Cover” in the article’s language',
      'words.contents': '“Contents”',
      'words.article': '“Article”',
      'words.landmarks': '“Landmarks”',
      'words.language': 'their language, where it is not the article’s; else empty',
      'words.direction': 'their direction, where it is not the article’s; else empty',
    },
  },
  {
    title: 'The web page around the article',
    templates: ['web/page'],
    variables: {
      language: 'BCP 47',
      direction: '`ltr` or `rtl`',
      title: 'headline and publication',
      canonical: 'the article’s own address; may be empty',
      'metas[].kind': '`name` or `property`',
      'metas[].key': '`description`, `og:title` …',
      'metas[].content': 'what it says',
      structuredData: 'schema.org as JSON: print it with `| raw`',
      'masthead.name': 'the publication; may be empty',
      'masthead.url': 'its address; may be empty',
      'masthead.issue': 'the issue; may be empty',
      body: 'the article as finished markup: print it with `| raw`',
    },
  },
];

/** A variable and what is within it, by name. */
export interface VariableTree {
  readonly [name: string]: VariableTree;
}

/** Gives all variables as one tree, lists taken for what they are lists of. */
export function variableTree(): VariableTree {
  const tree: { [name: string]: VariableTree } = {};
  for (const path of VARIABLES.flatMap(({ variables }) => Object.keys(variables))) {
    let at = tree;
    for (const name of path.replaceAll('[]', '').split('.')) {
      at[name] ??= {};
      // Only this function makes the parts of the tree, and it makes them all writable.
      at = at[name] as typeof tree;
    }
  }
  return tree;
}
