import { fill, wordsOf } from '../../language/words.ts';
import type { ArticleMeta, Direction } from '../../model/article.ts';
import type { PageSize } from '../../model/page.ts';
import type { Chapter, Heading, RenderedEdition } from '../../model/rendered-edition.ts';
import { VERSION } from '../../version.ts';
import { publisherOf } from '../publisher.ts';

/** All that the finished PDF says of itself. */
export interface PdfFacts {
  readonly identifier: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** Who helped, beside the authors. */
  readonly contributors: readonly string[];
  readonly description?: string;
  readonly keywords: readonly string[];
  readonly language: string;
  readonly direction: Direction;
  readonly publisher?: string;
  readonly rights?: string;
  readonly source?: string;
  /** What a periodical says of an article of its own. */
  readonly periodical: {
    readonly name?: string;
    readonly issue?: string;
    readonly section?: string;
    readonly kicker?: string;
    readonly series?: string;
    readonly part?: string;
  };
  /** ISO date or date-time. */
  readonly created: string;
  /** ISO date-time. */
  readonly modified: string;
  readonly creator: string;
  readonly producer: string;
  /** What stands at the end of a link, by id: a heading's text, 'Note 3'. */
  readonly places: ReadonlyMap<string, string>;
  /** What the end of a link from a note to its call is called. */
  readonly backToText: string;
  /** Whether words may divide at the ends of lines. */
  readonly divided: boolean;
  /** Whether its text has hyphens that are none but hyphens, U+2010. */
  readonly hyphens: boolean;
  /** The trimmed page. */
  readonly pageSize: PageSize;
}

const withChildren = (heading: Heading): Heading[] => [
  heading,
  ...heading.children.flatMap(withChildren),
];

function placesOf({ article, headings, facts }: Chapter): Map<string, string> {
  const words = wordsOf(article.language);
  const notes = Array.from({ length: facts.notes }, (_, i) => `${i + 1}`);
  return new Map([
    ...headings.flatMap(withChildren).map(({ id, text }) => [id, text] as const),
    ...notes.map((number) => [`note-${number}`, fill(words.note, { number })] as const),
  ]);
}

function periodicalOf({ publication, section, kicker, series }: ArticleMeta) {
  return {
    ...(publication && { name: publication.name }),
    ...(publication?.issue && { issue: publication.issue }),
    ...(section && { section }),
    ...(kicker && { kicker }),
    ...(series && { series: series.name }),
    ...(series?.position && { part: `${series.position}` }),
  };
}

/**
 * Gathers what the PDF of an article says of itself.
 * @param modified ISO date-time of the last change.
 */
export function pdfFacts(rendered: RenderedEdition, modified: string): PdfFacts {
  const [chapter] = rendered.chapters;
  const { article } = chapter;
  const publisher = publisherOf(rendered);
  const { section, source } = article;
  return {
    identifier: article.id,
    title: article.headline,
    authors: article.byline?.contributors.map(({ name }) => name) ?? [],
    ...(article.deck !== undefined && { description: article.deck }),
    contributors: article.contributors.map(({ name }) => name),
    keywords: [...new Set(section ? [section, ...article.tags] : article.tags)],
    language: article.language,
    direction: article.direction,
    ...(publisher !== undefined && { publisher }),
    ...(article.rights !== undefined && { rights: article.rights }),
    ...(source && { source: [source.text, source.url].filter(Boolean).join(' ') }),
    periodical: periodicalOf(article),
    created: article.published ?? modified,
    modified,
    creator: 'Offprint',
    producer: `Offprint ${VERSION}`,
    places: placesOf(chapter),
    backToText: wordsOf(article.language).backToText,
    divided: chapter.print.includes('\u00ad'),
    hyphens: chapter.print.includes('\u2010'),
    pageSize: rendered.pageSize,
  };
}
