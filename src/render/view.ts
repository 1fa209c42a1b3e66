import { compoundParts } from '../language/compounds.ts';
import { formatDate, formatMoment } from '../language/dates.ts';
import { bylineLines, contributorLines, type NamePart } from '../language/names.ts';
import { introduceSeries } from '../language/series.ts';
import { aroundOf, introduceSource } from '../language/source.ts';
import { fill, speaks, wordsOf } from '../language/words.ts';
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
 * @param embargoed whether it is shown before its embargo ends, and must say so.
 */
export function viewArticle(article: ArticleMeta, embargoed = false) {
  const { language, timezone } = article;
  const words = wordsOf(language);
  const date = (iso: string | undefined): DateView | null =>
    iso ? { iso, text: formatDate(iso, language, timezone) } : null;
  const { source, series, embargo } = article;
  const section = article.section ?? '';
  return {
    headline: article.headline,
    headlineParts: compoundParts(article.headline),
    headlineSize: sizeClass('headline', article.headline, [90, 170]),
    kicker: article.kicker ?? section,
    deck: article.deck ?? '',
    deckSize: sizeClass('deck', article.deck ?? '', [320, 640]),
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
    updated: updatedView(article),
    section,
    tags: article.tags,
    series: series
      ? {
          name: series.name,
          position: series.position ?? null,
          ...introduceSeries(series.position, language),
        }
      : null,
    publication: article.publication
      ? { name: article.publication.name, issue: article.publication.issue ?? '' }
      : null,
    source: source
      ? {
          text: source.text,
          url: source.url ?? '',
          address: addressOf(source),
          ...introduceSource(source, language),
        }
      : null,
    rights: article.rights ?? '',
    leadImage: article.leadImage
      ? {
          href: article.leadImage.asset.href,
          width: article.leadImage.asset.width,
          height: article.leadImage.asset.height,
          alt: article.leadImage.alt,
          caption: article.leadImage.caption ?? '',
          credit: article.leadImage.credit ?? '',
        }
      : null,
    embargo:
      embargoed && embargo
        ? {
            iso: embargo,
            text: formatMoment(embargo, language, timezone),
            ...aroundOf(words.embargoedUntil, 'date'),
          }
        : null,
    correctionsTitle: words.correction[article.corrections.length > 1 ? 1 : 0],
    correctionsAt: article.correctionsAt,
    corrections: article.corrections.map(({ date: day, text }) => ({ date: date(day), text })),
  };
}

/**
 * Gives the further class of a text that is too long for its size, with a space before it.
 * @param limits characters beyond which it is long, and very long.
 */
function sizeClass(name: string, text: string, [long, longest]: readonly [number, number]): string {
  if (text.length > longest) return ` ${name}-longest`;
  return text.length > long ? ` ${name}-long` : '';
}

/**
 * Prepares the date of the last change. On the day of publication its time is what is new; where
 * there is none, the line would say the same day twice.
 */
function updatedView({ published, updated, language, timezone }: ArticleMeta) {
  if (!updated) return null;
  const day = formatDate(updated, language, timezone);
  const sameDay = published !== undefined && formatDate(published, language, timezone) === day;
  if (sameDay && (!updated.includes('T') || updated === published)) return null;
  return {
    iso: updated,
    text: sameDay ? formatMoment(updated, language, timezone) : day,
    ...aroundOf(wordsOf(language).updated, 'date'),
  };
}

/** Gives the address of a source as paper shows it, where its text does not and it is short enough. */
function addressOf({ text, url }: NonNullable<ArticleMeta['source']>): string {
  const shown = url?.replace(/^https?:\/\/(?:www\.)?/iu, '').replace(/\/$/u, '') ?? '';
  return shown.length <= 80 && !text.includes(shown) ? shown : '';
}

/** Prepares the words of Offprint's own; `language` is empty where it is the article's. */
export function viewWords(language: string) {
  const words = wordsOf(language);
  return {
    notes: words.notes,
    backToText: words.backToText,
    contents: words.contents,
    language: speaks(language) ? '' : words.language,
  };
}

/** Prepares notes; `html` is finished markup of the note's own blocks. */
export function viewNotes(
  notes: Content['notes'],
  language: string,
  markup: (children: Note['children']) => string,
) {
  const words = wordsOf(language);
  return notes.map((note) => ({
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
