import type { RenderedEdition } from '../model/rendered-edition.ts';
import type { PreparedPages } from '../prepare/prepare.ts';
import type { Job } from './jobs.ts';

/** Makes an edition of one from an article's prepared pages. */
export function editionOf(job: Job, pages: PreparedPages): RenderedEdition {
  const { chapter } = pages;
  const { article } = chapter;
  return {
    edition: {
      id: article.id,
      title: article.headline,
      ...(article.published && { date: article.published.slice(0, 10) }),
      articles: [article],
    },
    publication: job.publication,
    chapters: [chapter],
    styles: pages.styles,
    fonts: pages.fonts,
    assets: pages.assets,
    pageSize: pages.pageSize,
  };
}

/**
 * Says when an article was last changed, in UTC to the second: `updated`, else `published`, else
 * SOURCE_DATE_EPOCH, else 1970. The clock is never asked, so that the same manuscript gives the same bytes.
 */
export function modifiedAt(
  { updated, published }: { updated?: string; published?: string },
  env: Readonly<Record<string, string | undefined>>,
): string {
  const given = updated ?? published;
  const epoch = Number(env.SOURCE_DATE_EPOCH ?? 0);
  // A day, or a time without a zone, is taken as UTC: the machine's zone must not show.
  const zoned = given && /T.*(?:Z|[+-]\d{2}:?\d{2})$/u.test(given);
  const date = given
    ? new Date(zoned ? given : given.includes('T') ? `${given}Z` : `${given}T00:00:00Z`)
    : new Date(Number.isFinite(epoch) ? epoch * 1000 : 0);
  return `${date.toISOString().slice(0, 19)}Z`;
}
