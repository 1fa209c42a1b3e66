import type { ArticleMeta } from '../model/article.ts';
import type { WordStream } from '../model/proof.ts';
import { streamOf } from './words.ts';

/**
 * Gathers what front matter puts on the page, each piece a stream of its own. A generated date is no
 * word of the manuscript; tags are metadata, and the publication stands in the foot of a page. Line 1, as fields do not know their own.
 */
export function gatherFront(article: ArticleMeta): readonly WordStream[] {
  const { byline, dateline, leadImage, source } = article;
  const people = byline?.text ? [] : (byline?.contributors ?? []);
  const texts = [
    article.headline,
    article.kicker,
    sameText(article.section, article.kicker) ? undefined : article.section,
    article.series?.name,
    article.deck,
    byline?.text,
    ...[...people, ...article.contributors].flatMap(({ name, location }) => [name, location]),
    ...(dateline?.place ? [dateline.place, dateline.agency] : []),
    // Reuters' form names the place alone.
    ...(dateline?.place && article.datelineStyle !== 'reuters'
      ? [dateline.region, dateline.country]
      : []),
    ...article.corrections.map(({ text }) => text),
    source?.text,
    leadImage?.alt,
    leadImage?.caption,
    leadImage?.credit,
    article.rights,
  ];
  return texts.flatMap((text) => (text ? [streamOf(text, 1)] : []));
}

/** One word that is section and kicker is printed once. */
const sameText = (one?: string, other?: string) =>
  one !== undefined && one.toLowerCase() === other?.toLowerCase();
