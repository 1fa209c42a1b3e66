import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import type { ArticleMeta } from '../../../src/model/article.ts';
import type { Content } from '../../../src/model/content.ts';
import { Publication } from '../../../src/model/publication.ts';
import type { RenderedEdition } from '../../../src/model/rendered-edition.ts';
import { renderChapter } from '../../../src/render/chapter.ts';
import { createEngine, type Templates } from '../../../src/render/engine.ts';
import { readTemplates } from '../../../src/theme/folders.ts';
import { metaOf } from '../../articles/article.ts';
import { transform } from '../../transform/article-of.ts';

const ROOT = new URL('../../../', import.meta.url).pathname;

export const TEMPLATES: Templates = await readTemplates([`${ROOT}templates`]);

const THEME = ['tokens', 'base', 'web']
  .map((name) => readFileSync(`${ROOT}templates/themes/plain/${name}.css`, 'utf8'))
  .join('\n');

const BOAT = await sharp({ create: { width: 2400, height: 40, channels: 3, background: '#357' } })
  .jpeg()
  .toBuffer();

/** Makes an edition of one article, as the web page's writer gets it. */
export function editionOf(
  markdown: string,
  changes: Partial<ArticleMeta> = {},
  publication: object = { name: 'The Review', publisher: 'Review House' },
): RenderedEdition {
  const article = metaOf({ slug: 'the-river', ...changes });
  const content: Content = transform(markdown, changes).content;
  const settings = { formats: ['html'] } as const;
  const chapter = renderChapter(article, content, createEngine(TEMPLATES), settings);
  const asset = {
    href: 'images/boat.jpg',
    mediaType: 'image/jpeg',
    width: 2400,
    height: 40,
    bytes: BOAT,
  } as const;
  return {
    edition: { id: article.id, title: article.headline, articles: [article] },
    publication: Publication.parse(publication),
    chapters: [chapter],
    styles: { epub: '', print: '', web: THEME },
    fonts: { epub: [], print: [], web: [] },
    assets: [asset],
    pageSize: { width: 595, height: 842 },
  };
}
