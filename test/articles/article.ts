import { VFile } from 'vfile';
import type { Article, ArticleMeta } from '../../src/model/article.ts';
import { parseMarkdown } from '../../src/read/markdown.ts';

/** Gives the least that is known of an article, with what a test changes. */
export function metaOf(changes: Partial<ArticleMeta> = {}): ArticleMeta {
  return {
    slug: 'an-article',
    path: 'an-article.md',
    id: 'urn:uuid:6ba7b810-9dad-51d1-80b4-00c04fd430c8',
    headline: 'Headline',
    contributors: [],
    datelineStyle: 'plain',
    timezone: 'UTC',
    corrections: [],
    correctionsAt: 'end',
    language: 'en',
    direction: 'ltr',
    tags: [],
    endMark: '■',
    draft: false,
    ...changes,
  };
}

/** Builds an article of Markdown, without any image; what is wrong with it is told on the file. */
export function articleOf(
  markdown: string,
  changes: Partial<ArticleMeta> = {},
  file: VFile = new VFile({ value: markdown }),
): Article {
  const body = parseMarkdown(file, markdown) ?? { type: 'root', children: [] };
  return { ...metaOf(changes), body, images: new Map() };
}
