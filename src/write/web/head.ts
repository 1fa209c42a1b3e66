import type { ArticleMeta } from '../../model/article.ts';
import { VERSION } from '../../version.ts';
import { zonedMoment } from './moment.ts';

/** A `meta` element: what it is called (`name`, or `property` in Open Graph), and what it says. */
export interface MetaView {
  readonly kind: 'name' | 'property';
  readonly key: string;
  readonly content: string;
}

/**
 * Lists what the head of a page says to search engines and to those who pass it on: the standard
 * names, Open Graph (ogp.me) and a card. The pictures are inside the page, where no address leads, so
 * none is named.
 * @param site the name of the publication.
 * @param early whether it is shown before its time, and must not be found.
 */
export function viewMeta(
  article: ArticleMeta,
  { site, early }: { readonly site: string; readonly early: boolean },
): MetaView[] {
  const { byline, deck, timezone, published, updated } = article;
  const names = [...new Set((byline?.contributors ?? []).map(({ name }) => name))];
  const name = (key: string, content: string | undefined): MetaView[] =>
    content ? [{ kind: 'name', key, content }] : [];
  const property = (key: string, content: string | undefined): MetaView[] =>
    content ? [{ kind: 'property', key, content }] : [];
  const moment = (iso: string | undefined) => iso && zonedMoment(iso, timezone);
  return [
    ...name('description', deck),
    ...names.flatMap((who) => name('author', who)),
    ...name('generator', `Offprint ${VERSION}`),
    ...name('robots', early ? 'noindex, nofollow' : undefined),
    ...property('og:type', 'article'),
    ...property('og:title', article.headline),
    ...property('og:description', deck),
    ...property('og:url', article.address),
    ...property('og:site_name', site),
    ...property('og:locale', localeOf(article.language)),
    ...property('article:published_time', moment(published)),
    ...property('article:modified_time', moment(updated)),
    ...names.flatMap((who) => property('article:author', who)),
    ...property('article:section', article.section),
    ...article.tags.flatMap((tag) => property('article:tag', tag)),
    ...name('twitter:card', 'summary'),
  ];
}

/** Writes a language as Open Graph does, with its region: `az` is `az_AZ`. */
function localeOf(language: string): string {
  const { language: primary, region } = new Intl.Locale(language).maximize();
  return region ? `${primary}_${region}` : primary;
}
