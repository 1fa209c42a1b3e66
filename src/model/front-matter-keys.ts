import { FrontMatter, type FrontMatterKey } from './front-matter.ts';

/**
 * Other names of the fields, as Jekyll, Hugo, Zola, Eleventy, Quarto, Astro and their like write them,
 * the one that wins first. Case, `-` and `_` make no difference: `date-modified` is `dateModified`.
 */
export const ALIASES: Readonly<Partial<Record<FrontMatterKey, readonly string[]>>> = {
  headline: ['title'],
  deck: [
    ...['subtitle', 'standfirst', 'dek', 'lede', 'tagline', 'description', 'summary', 'excerpt'],
    'abstract',
  ],
  byline: ['author', 'authors'],
  published: [
    ...['date', 'pubDate', 'datePublished', 'publishDate', 'publishedAt', 'publishedOn'],
    ...['publishedDate', 'publicationDate', 'postDate', 'createdAt', 'created'],
  ],
  updated: [
    ...['lastmod', 'modified', 'dateModified', 'updatedDate', 'lastModified', 'lastModifiedAt'],
    ...['updatedAt', 'updatedOn', 'lastUpdated', 'lastUpdate', 'modifiedDate'],
  ],
  language: ['lang', 'locale'],
  direction: ['dir'],
  section: ['category'],
  tags: ['keywords', 'categories'],
  rights: ['license', 'licence', 'copyright'],
  image: ['heroImage', 'featuredImage', 'featureImage', 'coverImage'],
};

/** Tables that other tools keep fields of their users in; only what is known there is taken. */
export const BAGS: readonly string[] = ['taxonomies', 'extra', 'params'];

/** Fields that are known from other tools, and say nothing of what is printed. */
export const IGNORED: readonly string[] = [
  ...['layout', 'permalink', 'path', 'url', 'type', 'weight', 'order', 'aliases', 'template'],
  ...['redirectFrom', 'redirectTo', 'redirects', 'ref', 'name', 'class', 'related', 'hero'],
  ...['prev', 'next', 'comments', 'toc', 'math', 'mermaid', 'pin', 'menu', 'nav', 'navOrder'],
  ...['parent', 'hasChildren', 'sidebar', 'sidebarLabel', 'sidebarPosition', 'sidebarTitle'],
  ...['paginationNext', 'paginationPrev', 'hideTitle', 'hideTableOfContents', 'customEditUrl'],
  ...['slugs', 'cascade', 'outputs', 'markup', 'expiryDate', 'isCJKLanguage', 'linkTitle'],
  ...['images', 'videos', 'audio', 'resources', 'sitemap', 'headless', 'build', 'translationKey'],
  ...[
    'inSearchIndex',
    'insertAnchorLinks',
    'pageTemplate',
    'paginateBy',
    'sortBy',
    'generateFeeds',
  ],
  ...['eleventyNavigation', 'eleventyExcludeFromCollections', 'eleventyComputed', 'theme'],
  ...['format', 'execute', 'bibliography', 'csl', 'css', 'jupyter', 'editor', 'engine', 'header'],
  ...[
    'footer',
    'thumbnail',
    'teaser',
    'avatar',
    'canonicalUrl',
    'canonical',
    'og',
    'twitter',
    'seo',
  ],
  ...['classes', 'gallery', 'authorProfile', 'authorsKeys', 'templateKey', 'ogImage', 'metadata'],
  ...['guid', 'postFormat', 'postType', 'status', 'imageUrl', 'cta', 'spoiler'],
  ...['unlisted', 'isArchived', 'top', 'cards', 'banner', 'thumb', 'cardImage', 'socialImage'],
  ...['label', 'icon', 'blog', 'collection', 'year', 'month', 'day', 'number', 'link', 'links'],
  ...['team', 'teamUrl', 'release', 'version', 'versions', 'feed', 'rss', 'index', 'noindex'],
  ...['pageClass', 'bodyClass', 'showToc', 'permalinkPattern', 'i18n', 'translations', 'lazyload'],
  ...['readingTime', 'readtime', 'featured', 'hidden', 'private', 'search', 'robots', 'share'],
];

/** A key without what tools differ in: case, `-` and `_`. */
export function plainKey(key: string): string {
  return key.toLowerCase().replace(/[-_]/gu, '');
}

/** The canonical names of all fields. */
export const FRONT_MATTER_KEYS: readonly FrontMatterKey[] = FrontMatter.keyof().options;

const CANONICAL = new Map<string, FrontMatterKey>(
  FRONT_MATTER_KEYS.flatMap((key) =>
    [key, ...(ALIASES[key] ?? [])].map((alias) => [plainKey(alias), key] as const),
  ),
);
const UNREAD = new Set(IGNORED.map(plainKey));
/** Settings of tools and themes, known by how they begin: `toc_sticky`, `hide_title`, `wordpress_id`. */
const UNREAD_FORM =
  /^(?:toc|hide|show|sidebar|nav|wordpress|wp|tumblr|blogger|medium|ghost|disqus|og|twitter|seo|sitemap|pagination|social|share|comments?|enable|disable|custom|insert|generate)[-_A-Z]./u;

/** Says which field a key of a manuscript stands for, whether another tool's, or nothing. */
export function fieldOf(key: string): FrontMatterKey | 'ignored' | undefined {
  const plain = plainKey(key);
  return (
    CANONICAL.get(plain) ?? (UNREAD.has(plain) || UNREAD_FORM.test(key) ? 'ignored' : undefined)
  );
}
