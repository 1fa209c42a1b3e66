import { formatDate } from '../language/dates.ts';
import { bylineLines, textOf } from '../language/names.ts';
import type { ArticleMeta } from '../model/article.ts';

/** What a cover says, each part as one text of its own; an empty text is not drawn. */
export interface CoverWords {
  readonly publication: string;
  /** Part of the publication, where the kicker says something else. */
  readonly section: string;
  readonly kicker: string;
  readonly headline: string;
  readonly deck: string;
  readonly byline: readonly string[];
  /** Issue and date. */
  readonly date: string;
}

/** Keeps a name's own direction from turning what stands beside it (Unicode TR 9 §2.7, FSI and PDI). */
const isolate = (text: string) => `\u2068${text}\u2069`;

/** UTF-16 units of one text: more than a cover can show, and little enough to be fitted at once. */
const LONGEST = 1500;

/** Puts a text on one line: breaks and runs of spaces in YAML mean nothing, no-break spaces do. */
function tidy(text = ''): string {
  const line = text.replace(/[ \t\r\n\u2028\u2029]+/gu, ' ').trim();
  if (line.length <= LONGEST) return line;
  // Cut at a space, or at least not within a character.
  return `${line.slice(0, LONGEST).replace(/(?: \S{0,80}|[\ud800-\udbff])$/, '')}…`;
}

/** Gathers what the cover of an article says, in the article's language. */
export function coverWords(article: ArticleMeta): CoverWords {
  const { byline, language, publication, published, timezone } = article;
  const generated = byline
    ? bylineLines(byline.contributors, language).map((line) =>
        line.map((p) => (p.kind === 'name' ? isolate(textOf([p])) : p.text)).join(''),
      )
    : [];
  const date = published && formatDate(published, language, timezone);
  return {
    publication: tidy(publication?.name),
    section:
      article.kicker?.toLowerCase() === article.section?.toLowerCase() ? '' : sectionOf(article),
    kicker: capitals(tidy(article.kicker ?? article.section), language),
    headline: tidy(article.headline),
    deck: tidy(article.deck),
    byline: (byline?.text ? [byline.text] : generated).map(tidy),
    date: [publication?.issue, date]
      .map(tidy)
      .filter((part) => part !== '')
      .join(' · '),
  };
}

/** The section stands in the kicker's place where there is no kicker. */
const sectionOf = ({ kicker, section }: ArticleMeta) => (kicker ? tidy(section) : '');

/** Sets a label in the language's own capitals (az, tr: İ and I differ). */
function capitals(text: string, language: string): string {
  return text.toLocaleUpperCase(language);
}
