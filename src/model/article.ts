import type { Root as MdastRoot } from 'mdast';
import type { Asset } from './asset.ts';
import type { Byline, Contributor } from './byline.ts';
import type { Dateline, DatelineStyle } from './dateline.ts';

export type Direction = 'ltr' | 'rtl';

/** A dated correction, printed in a box and kept in the metadata. */
export interface Correction {
  readonly date?: string;
  readonly text: string;
}

/** An image with what must stand beside it. */
export interface Picture {
  readonly asset: Asset;
  readonly alt: string;
  readonly credit?: string;
}

/**
 * All that is known of an article beside its prose: front matter after aliases, defaults and checks.
 * Plain data, so that it crosses threads and stands in goldens.
 */
export interface ArticleMeta {
  /** Stem of the outputs' names: NFC, safe on every file system, stable. */
  readonly slug: string;
  /** Path relative to the project root, with `/`. */
  readonly path: string;
  /** `urn:uuid:` of version 5 from publication and slug, unless front matter gives one. */
  readonly id: string;
  readonly headline: string;
  readonly kicker?: string;
  readonly deck?: string;
  readonly byline?: Byline;
  /** Others who helped: 'Additional reporting by …'. */
  readonly contributors: readonly Contributor[];
  readonly dateline?: Dateline;
  readonly datelineStyle: DatelineStyle;
  /** ISO date or date-time. */
  readonly published?: string;
  /** ISO date or date-time. */
  readonly updated?: string;
  /** IANA name; display only. */
  readonly timezone: string;
  readonly corrections: readonly Correction[];
  readonly correctionsAt: 'head' | 'end';
  readonly embargo?: string;
  /** BCP 47, canonical. */
  readonly language: string;
  readonly direction: Direction;
  readonly section?: string;
  readonly tags: readonly string[];
  readonly series?: { readonly name: string; readonly position?: number };
  /** Name and issue of the publication that the article belongs to. */
  readonly publication?: { readonly name: string; readonly issue?: string };
  readonly source?: { readonly text: string; readonly url?: string };
  readonly rights?: string;
  /** Picture for the cover alone. */
  readonly cover?: Picture;
  /** Picture at the head of the article. */
  readonly leadImage?: Picture;
  readonly endMark: string;
  readonly draft: boolean;
}

/** An article as read: its meta, and its prose as a Markdown tree with every source position. */
export interface Article extends ArticleMeta {
  readonly body: MdastRoot;
  /** Images of the prose by the address the manuscript gives them, as written. */
  readonly images: ReadonlyMap<string, import('./asset.ts').ResolvedImage>;
}
