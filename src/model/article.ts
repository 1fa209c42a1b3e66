import type { Root as MdastRoot } from 'mdast';
import * as z from 'zod';
import { Asset, type ResolvedImage } from './asset.ts';
import { Byline, Contributor } from './byline.ts';
import { Dateline, DatelineStyle, IsoDate } from './dateline.ts';

const text = z.string().min(1);

export const Direction = z.enum(['ltr', 'rtl']);
export type Direction = z.infer<typeof Direction>;

/** A dated correction, printed in a box and kept in the metadata. */
export const Correction = z.strictObject({ date: IsoDate.exactOptional(), text }).readonly();
export type Correction = z.infer<typeof Correction>;

/** An image with what must stand beside it. */
export const Picture = z
  .strictObject({
    asset: Asset,
    alt: z.string(),
    caption: text.exactOptional(),
    credit: text.exactOptional(),
  })
  .readonly();
export type Picture = z.infer<typeof Picture>;

/**
 * All that is known of an article beside its prose: front matter after aliases, defaults and checks.
 * Plain data, so that it crosses threads and stands in goldens.
 */
export const ArticleMeta = z
  .strictObject({
    /** Stem of the outputs' names: NFC, safe on every file system, stable. */
    slug: text,
    /** Path relative to the project root, with `/`. */
    path: text,
    /** `urn:uuid:` of version 5 from publication and slug, unless front matter gives one. */
    id: text,
    /** Where it stands on the web. */
    address: text.exactOptional(),
    /** Address of the site that it stands on, from which paths begin. */
    site: text.exactOptional(),
    headline: z.string(),
    kicker: text.exactOptional(),
    deck: text.exactOptional(),
    byline: Byline.exactOptional(),
    /** Others who helped: 'Additional reporting by …'. */
    contributors: z.array(Contributor).readonly(),
    dateline: Dateline.exactOptional(),
    datelineStyle: DatelineStyle,
    /** ISO date or date-time. */
    published: IsoDate.exactOptional(),
    /** ISO date or date-time. */
    updated: IsoDate.exactOptional(),
    /** IANA name; display only. */
    timezone: text,
    corrections: z.array(Correction).readonly(),
    correctionsAt: z.enum(['head', 'end']),
    /** ISO date-time. */
    embargo: IsoDate.exactOptional(),
    /** BCP 47, canonical. */
    language: text,
    direction: Direction,
    section: text.exactOptional(),
    tags: z.array(text).readonly(),
    series: z
      .strictObject({ name: text, position: z.number().exactOptional() })
      .readonly()
      .exactOptional(),
    /** Name and issue of the publication that the article belongs to. */
    publication: z
      .strictObject({ name: text, issue: text.exactOptional() })
      .readonly()
      .exactOptional(),
    source: z.strictObject({ text, url: text.exactOptional() }).readonly().exactOptional(),
    rights: text.exactOptional(),
    /** Picture for the cover alone. */
    cover: Picture.exactOptional(),
    /** Picture at the head of the article. */
    leadImage: Picture.exactOptional(),
    endMark: z.string(),
    draft: z.boolean(),
  })
  .readonly();
export type ArticleMeta = z.infer<typeof ArticleMeta>;

/** An article as read: its meta, and its prose as a Markdown tree with every source position. */
export interface Article extends ArticleMeta {
  readonly body: MdastRoot;
  /** Images of the prose by the address the manuscript gives them, as written. */
  readonly images: ReadonlyMap<string, ResolvedImage>;
}
