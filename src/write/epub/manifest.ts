import type { Chapter, CoveredEdition } from '../../model/rendered-edition.ts';

/** A resource as the manifest lists it (EPUB 3.3 §5.6.2). */
export interface ItemView {
  readonly id: string;
  readonly href: string;
  readonly mediaType: string;
  /** Space-separated; empty where there is none. */
  readonly properties: string;
}

const XHTML = 'application/xhtml+xml';

/** Names under which the packer writes the parts that every publication has. */
export const PARTS = {
  nav: 'toc.xhtml',
  ncx: 'toc.ncx',
  style: 'style.css',
  cover: 'cover.xhtml',
} as const;

/** Names a chapter's document: `article.xhtml`, or `article-2.xhtml` where there are several. */
export function chapterHref(index: number, count: number): string {
  return count === 1 ? 'article.xhtml' : `article-${index + 1}.xhtml`;
}

/** Lists everything that the publication holds beside the package document, each once. */
export function viewManifest(rendered: CoveredEdition): ItemView[] {
  const { chapters, cover, assets, fonts } = rendered;
  const item = (id: string, href: string, mediaType: string, properties = ''): ItemView => ({
    id,
    href,
    mediaType,
    properties,
  });
  const images = new Map(assets.map(({ href, mediaType }) => [href, mediaType]));
  images.delete(cover.href);
  const faces = new Set(fonts.epub.map(({ href }) => href));
  return [
    item('nav', PARTS.nav, XHTML, 'nav'),
    item('ncx', PARTS.ncx, 'application/x-dtbncx+xml'),
    item('style', PARTS.style, 'text/css'),
    item('cover', PARTS.cover, XHTML),
    ...chapters.map((chapter, index) => {
      const href = chapterHref(index, chapters.length);
      return item(href.replace('.xhtml', ''), href, XHTML, propertiesOf(chapter));
    }),
    item('cover-image', cover.href, cover.mediaType, 'cover-image'),
    ...[...images].map(([href, mediaType], i) => item(`image-${i + 1}`, href, mediaType)),
    ...[...faces].map((href, i) => item(`font-${i + 1}`, href, 'font/ttf')),
  ];
}

/** Reads off the document what a reading system must be told of (EPUB 3.3 §D.5). */
function propertiesOf({ xhtml }: Chapter): string {
  const found = [/<math[\s>]/u.test(xhtml) && 'mathml', /<svg[\s>]/u.test(xhtml) && 'svg'];
  return found.filter((property) => property !== false).join(' ');
}
