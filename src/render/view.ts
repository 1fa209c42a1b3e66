import { formatDate } from '../language/dates.ts';
import { bylineLines, contributorLines, type NamePart } from '../language/names.ts';
import { fill, wordsOf } from '../language/words.ts';
import type { ArticleMeta } from '../model/article.ts';
import type { Content, Note } from '../model/content.ts';

/** A date as a template shows it: the machine's form, and the reader's. */
interface DateView {
  readonly iso: string;
  readonly text: string;
}

/** A piece of a line of names; `name` is empty where the piece is text. */
interface NameView {
  readonly text: string;
  readonly name: string;
  readonly url: string;
  readonly location: string;
}

const nameView = (part: NamePart): NameView =>
  part.kind === 'text'
    ? { text: part.text, name: '', url: '', location: '' }
    : {
        text: '',
        name: part.contributor.name,
        url: part.contributor.url ?? '',
        location: part.contributor.location ?? '',
      };

/**
 * Prepares what templates see of an article, in its language and time zone. Every key is always there,
 * `null` or empty where there is nothing, so that a misspelt variable can be told from a missing value.
 */
export function viewArticle(article: ArticleMeta) {
  const { language, timezone } = article;
  const words = wordsOf(language);
  const date = (iso: string | undefined): DateView | null =>
    iso ? { iso, text: formatDate(iso, language, timezone) } : null;
  const updated = date(article.updated);
  const [before = '', after = ''] = words.updated.split('{date}');
  const section = article.section ?? '';
  return {
    headline: article.headline,
    kicker: article.kicker ?? section,
    deck: article.deck ?? '',
    language,
    direction: article.direction,
    bylineText: article.byline?.text ?? '',
    bylines: article.byline
      ? bylineLines(article.byline.contributors, language).map((line) => line.map(nameView))
      : [],
    contributors: contributorLines(article.contributors, language).map((line) =>
      line.map(nameView),
    ),
    published: date(article.published),
    updated: updated && { ...updated, before, after },
    section,
    tags: article.tags,
    series: article.series
      ? { name: article.series.name, position: article.series.position ?? null }
      : null,
    publication: article.publication
      ? { name: article.publication.name, issue: article.publication.issue ?? '' }
      : null,
    source: article.source ? { text: article.source.text, url: article.source.url ?? '' } : null,
    rights: article.rights ?? '',
    leadImage: article.leadImage
      ? {
          href: article.leadImage.asset.href,
          width: article.leadImage.asset.width,
          height: article.leadImage.asset.height,
          alt: article.leadImage.alt,
          credit: article.leadImage.credit ?? '',
        }
      : null,
    correctionsTitle: words.correction[article.corrections.length > 1 ? 1 : 0],
    correctionsAt: article.correctionsAt,
    corrections: article.corrections.map(({ date: day, text }) => ({ date: date(day), text })),
  };
}

/** Prepares the words of Offprint's own; `language` is empty where it is the article's. */
export function viewWords(language: string) {
  const words = wordsOf(language);
  return {
    notes: words.notes,
    backToText: words.backToText,
    contents: words.contents,
    language: words.language === new Intl.Locale(language).language ? '' : words.language,
  };
}

/** Prepares notes; `html` is finished markup of the note's own blocks. */
export function viewNotes(
  content: Content,
  language: string,
  markup: (children: Note['children']) => string,
) {
  const words = wordsOf(language);
  return content.notes.map((note) => ({
    id: note.id,
    number: note.number,
    label: fill(words.note, { number: `${note.number}` }),
    html: markup(note.children),
    call: note.calls[0] ?? '',
    // A further call of the same note is marked by a letter: 1, b, c.
    moreCalls: note.calls.slice(1).map((id, i) => ({ id, letter: letterOf(i + 1) })),
  }));
}

function letterOf(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : `${letterOf(Math.floor(index / 26) - 1)}${letter}`;
}
