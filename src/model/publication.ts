import type { ArticleMeta } from './article.ts';
import type { PageSetting } from './page.ts';

/** Formats that Offprint writes. */
export const FORMATS = ['epub', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];

/** What publication.yml says, after defaults. */
export interface Publication {
  readonly name?: string;
  readonly publisher?: string;
  /** BCP 47. */
  readonly language: string;
  readonly theme: string;
  readonly page: PageSetting;
  readonly formats: readonly Format[];
  readonly rights?: string;
  readonly url?: string;
  /** Path of a browser, or `npm`. */
  readonly browser?: string;
  /** Extra font files for scripts that are not bundled; paths relative to the project root. */
  readonly fonts: readonly string[];
}

/** One issue: for a single article, an edition of one. */
export interface Edition {
  readonly id: string;
  readonly title: string;
  readonly number?: string;
  /** ISO date. */
  readonly date?: string;
  readonly articles: readonly ArticleMeta[];
}
