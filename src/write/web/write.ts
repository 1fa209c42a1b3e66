import type { Cache } from '../../cache.ts';
import type { RenderedEdition } from '../../model/rendered-edition.ts';
import type { Rendition } from '../../model/rendition.ts';
import { createEngine, type Templates } from '../../render/engine.ts';
import { embed } from './embed.ts';
import { embeddedFonts } from './fonts.ts';
import { embeddedImage } from './images.ts';
import { type PageFacts, viewPage } from './view.ts';

/** What a writer of web pages is told beside the edition. */
export interface WebOptions extends PageFacts {
  /** Templates by name; `web/page.liquid` is used. */
  readonly templates: Templates;
  /** Keeps packed fonts and pictures for the next article. */
  readonly cache: Cache;
}

/**
 * Writes an article as one web page that needs nothing beside itself: style, fonts and images are in
 * it. The bytes depend on the arguments alone.
 * @throws TemplateError where a template is at fault, and for an edition of several articles, which is
 * not supported.
 */
export async function writeWeb(
  rendered: RenderedEdition,
  { templates, cache, ...facts }: WebOptions,
): Promise<Rendition> {
  const { chapters, styles, fonts, assets } = rendered;
  if (chapters.length > 1)
    throw new Error(`Expected an edition of one article, found ${chapters.length}.`);
  const page = createEngine(templates).render('web/page', viewPage(rendered, facts));
  const [faces, ...images] = await Promise.all([
    embeddedFonts(fonts.web, cache),
    ...assets.map(async (asset) => [asset.href, await embeddedImage(asset, cache)] as const),
  ]);
  const html = embed(page, faces + styles.web, new Map(images));
  return {
    format: 'html',
    mediaType: 'text/html',
    path: `${chapters[0].article.slug}/index.html`,
    bytes: Buffer.from(html),
  };
}
