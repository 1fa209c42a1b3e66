import type { ArticleMeta } from './article.ts';
import type { Asset } from './asset.ts';
import type { Edition } from './edition.ts';
import type { FontWeight } from './font.ts';
import type { PageSize } from './page.ts';
import type { Publication } from './publication.ts';

/** An entry of the contents: a heading with its id and what stands under it. */
export interface Heading {
  readonly id: string;
  /** 2 to 6; the headline is the 1. */
  readonly level: number;
  readonly text: string;
  readonly children: readonly Heading[];
}

/** Facts of the prose that accessibility metadata is computed from, never claimed. */
export interface ContentFacts {
  readonly images: number;
  readonly imagesWithoutAlt: number;
  readonly tables: number;
  readonly tablesWithoutHeaders: number;
  readonly notes: number;
  readonly math: boolean;
  /** True where an image is an animated GIF. */
  readonly animated: boolean;
}

/** The media that an article is set for: e-readers, paper, browsers. */
export type Medium = 'epub' | 'print' | 'web';

/** One article, rendered for the media that were asked for. */
export interface Chapter {
  readonly article: ArticleMeta;
  readonly headings: readonly Heading[];
  readonly facts: ContentFacts;
  /**
   * Whole XHTML document for the EPUB; it links `style.css` and has its images at `images/…`. Empty
   * where no EPUB was asked for.
   */
  readonly xhtml: string;
  /** Whole HTML document for the print; it links `style.css` and has its images at `images/…`. */
  readonly print: string;
  /**
   * The article's element as the web page has it, with its images at `images/…`. Empty where no web
   * page was asked for.
   */
  readonly web: string;
}

/** A font file as it is embedded: TrueType, static, subset to the scripts in use. */
export interface FontFace {
  readonly family: string;
  readonly weight: FontWeight;
  readonly style: 'normal' | 'italic';
  /** Path inside a rendition: `fonts/source-serif-4-400-latin.ttf`. */
  readonly href: string;
  readonly bytes: Uint8Array;
}

/** A printed page, in pt. */
export interface PrintedPage {
  readonly size: PageSize;
  /** The folio as printed. */
  readonly label: string;
  readonly blank: boolean;
  /** The first word of the page's text, where it is known. */
  readonly firstWord?: string;
}

/** Where everything falls in the print; made by `paginate/`, read by both writers and the proof. */
export interface Pagination {
  readonly pages: readonly PrintedPage[];
  /** Index into `pages` for each id that is known. */
  readonly pageOf: Readonly<Record<string, number>>;
}

/** An edition with its pages made, ready for any writer. */
export interface RenderedEdition {
  readonly edition: Edition;
  readonly publication: Publication;
  readonly chapters: readonly [Chapter, ...Chapter[]];
  /**
   * Finished style sheets, @font-face rules with `url(fonts/…)` among them, but for `web`, whose writer
   * embeds the fonts. `epub` holds no var(), calc(), nesting or @layer.
   */
  readonly styles: Readonly<Record<Medium, string>>;
  readonly fonts: Readonly<Record<Medium, readonly FontFace[]>>;
  readonly assets: readonly Asset[];
  /** The trimmed page. */
  readonly pageSize: PageSize;
  readonly pagination?: Pagination;
}

/** An edition with a cover, which e-readers show on their shelves. */
export interface CoveredEdition extends RenderedEdition {
  /** JPEG or PNG, 1,600 × 2,400 px. */
  readonly cover: Asset;
}
