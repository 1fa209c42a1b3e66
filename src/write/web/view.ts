import type { RenderedEdition } from '../../model/rendered-edition.ts';
import { viewMeta } from './head.ts';
import { structuredData } from './structured-data.ts';

/** What is known of a page beside its edition. */
export interface PageFacts {
  /** Words of the prose, where that can be said. */
  readonly words?: number;
  /** Whether it is shown before its time (a draft, an embargo). */
  readonly early: boolean;
}

/**
 * Prepares an edition of one for `web/page.liquid`. Every key is always there, empty where there is
 * nothing; `body` and `structuredData` are finished markup.
 */
export function viewPage(rendered: RenderedEdition, { words, early }: PageFacts) {
  const { article, web } = rendered.chapters[0];
  const { publication } = article;
  const site = publication?.name ?? '';
  const ours = site !== '' && site === rendered.publication.name;
  return {
    language: article.language,
    direction: article.direction,
    title: site === '' ? article.headline : `${article.headline} · ${site}`,
    canonical: article.address ?? '',
    metas: viewMeta(article, { site, early }),
    structuredData: structuredData(rendered, words),
    masthead: {
      name: site,
      url: (ours && rendered.publication.url) || '',
      issue: publication?.issue ?? '',
    },
    body: web,
  };
}
