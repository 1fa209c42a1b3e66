import { directionOf } from '../../language/scripts.ts';
import { fill, speaks, wordsOf } from '../../language/words.ts';
import type { ArticleMeta } from '../../model/article.ts';
import type { CoveredEdition } from '../../model/rendered-edition.ts';
import { publisherOf } from '../publisher.ts';
import { viewAccessibility } from './accessibility.ts';
import { viewEntry, viewPoints } from './contents.ts';
import { chapterHref, PARTS, viewManifest } from './manifest.ts';
import { viewPeople } from './people.ts';

/**
 * Prepares an edition for the templates of its package document, contents and cover page. Every key is
 * always there, `null` or empty where there is nothing.
 * @param modified moment of the last change, ISO 8601 in UTC to the second (EPUB 3.3 §5.5.5).
 */
export function viewEdition(rendered: CoveredEdition, modified: string) {
  const { chapters, edition, cover } = rendered;
  const { article } = chapters[0];
  const { language, direction, series, publication } = article;
  const { id: identifier, title } = edition;
  const articles = chapters.map((chapter) => chapter.article);
  const entries = chapters.map((chapter, i) => viewEntry(chapter, chapterHref(i, chapters.length)));
  const bylines = articles.flatMap(({ byline }) => byline?.contributors ?? []);
  const helpers = articles.flatMap(({ contributors }) => contributors);
  const alt = fill(wordsOf(language).coverOf, { title });
  return {
    identifier,
    title,
    language,
    direction,
    modified,
    published: dateOf(article.published ?? edition.date),
    creators: viewPeople(bylines, language, 'creator'),
    contributors: viewPeople(helpers, language, 'contributor'),
    publisher: publisherOf(rendered) ?? '',
    description: article.deck ?? '',
    subjects: [...new Set(articles.flatMap(subjectsOf))],
    sources: articles.flatMap(({ source }) =>
      [source?.text, source?.url].filter((part) => part !== undefined),
    ),
    rights: article.rights ?? '',
    // An issue holds what came out together; readers show it as a collection (EPUB 3.3 §D.4.1).
    issue: publication?.issue ? `${publication.name}, ${publication.issue}` : '',
    series: series ? { name: series.name, position: series.position ?? null } : null,
    accessibility: viewAccessibility(chapters, language),
    manifest: viewManifest(rendered),
    spine: chapters.map((_, i) => chapterHref(i, chapters.length).replace('.xhtml', '')),
    cover: { page: PARTS.cover, href: cover.href, alt, width: cover.width, height: cover.height },
    entries,
    points: viewPoints(entries),
    start: entries[0]?.href ?? '',
    words: viewWords(language),
  };
}

/** Words of Offprint's own; `language` and `direction` are empty where they are the article's. */
function viewWords(language: string) {
  const { cover, contents, article, landmarks, language: spoken } = wordsOf(language);
  const own = speaks(language);
  return {
    cover,
    contents,
    article,
    landmarks,
    language: own ? '' : spoken,
    direction: own ? '' : directionOf(spoken),
  };
}

const subjectsOf = ({ section, tags }: ArticleMeta): readonly string[] =>
  section ? [section, ...tags] : tags;

/** A date-time without a zone is no W3CDTF, which `dc:date` asks for (EPUB 3.3 §5.5.4.2): its day is. */
function dateOf(iso: string | undefined): string {
  if (!iso) return '';
  return /T.*(?:Z|[+-]\d{2}:\d{2})$/u.test(iso) ? iso : iso.slice(0, 10);
}
