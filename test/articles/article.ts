import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Article, ArticleMeta } from '../../src/model/article.ts';

const parser = unified().use(remarkParse).use(remarkGfm);

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

/** Builds an article of Markdown, without any image. */
export function articleOf(markdown: string, changes: Partial<ArticleMeta> = {}): Article {
  return { ...metaOf(changes), body: parser.parse(markdown), images: new Map() };
}
