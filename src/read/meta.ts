import type { VFile } from 'vfile';
import { directionOf } from '../language/scripts.ts';
import type { ArticleMeta } from '../model/article.ts';
import { type Place, report } from '../model/message.ts';
import type { Publication } from '../model/publication.ts';
import { makeByline } from './byline.ts';
import { momentOf } from './embargo.ts';
import type { ReadFrontMatter } from './front-matter/front-matter.ts';
import { identifierOf, readIdentifier } from './identifier.ts';
import { findPublished } from './published.ts';
import { withoutReferences } from './references.ts';
import { safeName } from './slug.ts';
import { webAddressOf } from './web-address.ts';

/** What the fields are completed from. */
export interface MetaRequest {
  readonly file: VFile;
  readonly read: ReadFrontMatter;
  readonly headline: string;
  readonly language: string;
  /** From the file's name; front matter may give another. */
  readonly slug: string;
  /** Path from the project's root, with `/`. */
  readonly path: string;
  readonly publication: Publication;
}

/** Completes the front matter with its defaults; pictures are added by who finds them. */
export function makeMeta(request: MetaRequest): Omit<ArticleMeta, 'cover' | 'leadImage'> {
  const { file, read, publication, path, language } = request;
  const { front, others } = read;
  const addresses = [others.get('path'), others.get('permalink'), others.get('url'), front.slug];
  const published = front.published ?? findPublished(path, addresses);
  if (published === undefined)
    report(file, 'info', 'no-date', 'Expected the date of publication, found none', {
      place: { line: 1, column: 1 },
      note: 'Add `published: 2024-04-07` with your date; without it no date is printed.',
    });
  const timezone = front.timezone ?? 'UTC';
  const slug = (front.slug && safeName(front.slug)) || request.slug;
  const name = publication.name;
  const belongsTo = front.publication ?? (name === undefined ? undefined : { name });
  const rights = front.rights ?? publication.rights;
  const byline = makeByline(file, front, read.place('byline'));
  const text = (key: 'kicker' | 'deck' | 'section') => {
    const value = front[key];
    return value === undefined ? {} : { [key]: withoutReferences(value) };
  };
  return {
    slug,
    path,
    id: makeId(file, front.id, read.place('id')) ?? identifierOf(name ?? '', slug),
    ...webAddressOf(others, publication.url),
    headline: request.headline,
    ...text('kicker'),
    ...text('deck'),
    ...(byline && { byline }),
    contributors: front.contributors ?? [],
    ...(front.dateline && { dateline: front.dateline }),
    datelineStyle: front.datelineStyle ?? 'plain',
    ...(published && { published }),
    ...(front.updated && { updated: front.updated }),
    timezone,
    corrections: (front.corrections ?? []).map(({ date, text }) => ({
      ...(date && { date }),
      text,
    })),
    correctionsAt: front.correctionsAt ?? 'end',
    ...(front.embargo && { embargo: momentOf(front.embargo, timezone) }),
    language,
    direction: front.direction ?? directionOf(language),
    ...text('section'),
    tags: [...new Set((front.tags ?? []).map(withoutReferences))],
    ...(front.series && { series: exact(front.series) }),
    ...(belongsTo && { publication: exact(belongsTo) }),
    ...(front.source && { source: exact(front.source) }),
    ...(rights && { rights: withoutReferences(rights) }),
    endMark: front.endMark ?? '■',
    draft: front.draft ?? false,
  };
}

/**
 * Types an object of the schema as one that has a value for each key that it has.
 */
function exact<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  // zod leaves a key out where there is no value, which its types don't say.
  return value as { [K in keyof T]: Exclude<T[K], undefined> };
}

function makeId(file: VFile, given: string | undefined, place: Place | undefined) {
  if (given === undefined) return undefined;
  const id = readIdentifier(given);
  if (id === undefined)
    report(
      file,
      'info',
      'local-id',
      `Expected an identifier that is unique in the world, such as \`urn:isbn:…\`, found \`${given}\``,
      { place, note: 'One is made from the names of the publication and the article.' },
    );
  return id;
}
