import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Article, ArticleMeta } from '../../src/model/article.ts';

const parser = unified().use(remarkParse).use(remarkGfm);

/** Builds an article of Markdown, with the least of front matter. */
export function articleOf(markdown: string, meta: Partial<ArticleMeta> = {}): Article {
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
    ...meta,
    body: parser.parse(markdown),
    images: new Map(),
  };
}
