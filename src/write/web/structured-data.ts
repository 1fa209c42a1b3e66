import { writeDateline } from '../../language/dateline.ts';
import type { ArticleMeta } from '../../model/article.ts';
import type { Contributor, Role } from '../../model/byline.ts';
import type { Dateline } from '../../model/dateline.ts';
import type { RenderedEdition } from '../../model/rendered-edition.ts';
import { publisherOf } from '../publisher.ts';
import { zonedMoment } from './moment.ts';

/** A value of JSON-LD; what is undefined or an empty list is left out. */
type Value = string | number | undefined | readonly Value[] | { readonly [key: string]: Value };

/** The properties of schema.org that say what a person did (schema.org/CreativeWork). */
const PROPERTIES: Readonly<Record<Role, string>> = {
  aut: 'author',
  rpt: 'author',
  edt: 'editor',
  trl: 'translator',
  pht: 'contributor',
  ill: 'contributor',
  ctb: 'contributor',
};

/**
 * Describes an article as a `NewsArticle` of schema.org, in JSON-LD 1.1 that may stand in HTML:
 * nothing in it can end its element.
 * @param words how many the prose has, where that can be said.
 */
export function structuredData(rendered: RenderedEdition, words?: number): string {
  const data = { '@context': 'https://schema.org', ...newsArticle(rendered, words) };
  const filled = (_: string, value: unknown) =>
    Array.isArray(value) && value.length === 0 ? undefined : value;
  // Inside a script element `<` alone could mean something (HTML §4.12.1.3).
  return JSON.stringify(data, filled, 1).replaceAll('<', '\\u003c');
}

function newsArticle(rendered: RenderedEdition, words?: number): Record<string, Value> {
  const { article } = rendered.chapters[0];
  const { timezone, leadImage, source, published, updated } = article;
  const changed = updated ?? published;
  return {
    '@type': 'NewsArticle',
    identifier: article.id,
    url: article.address,
    mainEntityOfPage: article.address,
    headline: article.headline,
    alternativeHeadline: article.deck,
    description: article.deck,
    inLanguage: article.language,
    datePublished: published && zonedMoment(published, timezone),
    dateModified: changed && zonedMoment(changed, timezone),
    ...peopleOf(article),
    ...placeOf(article),
    articleSection: article.section,
    keywords: article.tags,
    wordCount: words,
    publisher: organisation(publisherOf(rendered), addressOf(rendered)),
    ...belongingOf(article),
    image: leadImage && {
      '@type': 'ImageObject',
      description: leadImage.alt || undefined,
      caption: leadImage.caption,
      creditText: leadImage.credit,
      width: leadImage.asset.width,
      height: leadImage.asset.height,
    },
    isBasedOn: source && { '@type': 'CreativeWork', name: source.text, url: source.url },
    correction: article.corrections.map(({ date, text }) => ({
      '@type': 'CorrectionComment',
      text,
      datePublished: date && zonedMoment(date, timezone),
    })),
    ...rightsOf(article),
  };
}

const organisation = (name: string | undefined, url?: string): Value =>
  name === undefined ? undefined : { '@type': 'Organization', name, url };

/** The publication's address belongs to the article's publisher only where they are one house. */
function addressOf({ chapters, publication }: RenderedEdition): string | undefined {
  const named = chapters[0].article.publication?.name;
  return named === undefined || named === publication.name ? publication.url : undefined;
}

const person = ({ name, url, location }: Contributor): Value => ({
  '@type': 'Person',
  name,
  url,
  workLocation: location && { '@type': 'Place', name: location },
});

/** Puts each person under what they did, in the order of the page; those who helped are no authors. */
function peopleOf({ byline, contributors }: ArticleMeta): Record<string, Value> {
  const found = new Map<string, Map<string, Contributor>>();
  const add = (property: string, who: Contributor) => {
    const people = found.get(property) ?? new Map<string, Contributor>();
    found.set(property, people);
    if (!people.has(who.name)) people.set(who.name, who);
  };
  for (const who of byline?.contributors ?? []) add(PROPERTIES[who.role], who);
  for (const who of contributors) {
    const property = PROPERTIES[who.role];
    add(property === 'author' ? 'contributor' : property, who);
  }
  return Object.fromEntries(
    [...found].map(([property, people]) => [property, [...people.values()].map(person)]),
  );
}

function placeOf({ dateline, datelineStyle, language, timezone }: ArticleMeta) {
  if (!dateline) return {};
  const { place, agency } = dateline;
  const written = writeDateline(dateline, datelineStyle, language, timezone);
  const line = written && `${written.before}${written.place}${written.rest}`;
  return {
    dateline: line?.replace(/\s*[-–—―]?\s*$/u, ''),
    locationCreated: place && {
      '@type': 'Place',
      name: place,
      address: addressIn(dateline),
    },
    sourceOrganization: organisation(agency),
  };
}

function addressIn({ place, region, country }: Dateline): Value {
  if (!region && !country) return undefined;
  return {
    '@type': 'PostalAddress',
    addressLocality: place,
    addressRegion: region,
    addressCountry: country,
  };
}

/** Says which series and which publication an article is part of, and its place in the series. */
function belongingOf({ series, publication }: ArticleMeta): Record<string, Value> {
  const periodical = publication && { '@type': 'Periodical', name: publication.name };
  const issue = publication?.issue;
  return {
    isPartOf: [
      ...(series ? [{ '@type': 'CreativeWorkSeries', name: series.name }] : []),
      ...(issue ? [{ '@type': 'PublicationIssue', name: issue, isPartOf: periodical }] : []),
      ...(periodical && !issue ? [periodical] : []),
    ],
    position: series?.position,
  };
}

/** A licence is an address; all else is a notice. */
function rightsOf({ rights }: ArticleMeta): Record<string, Value> {
  if (rights === undefined) return {};
  const address = /https?:\/\/[^\s<>"')]+/iu.exec(rights)?.[0];
  return { license: address, copyrightNotice: rights === address ? undefined : rights };
}
