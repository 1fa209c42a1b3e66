import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { VFile } from 'vfile';
import type { Article, ArticleMeta } from '../../src/model/article.ts';
import type { Asset, ResolvedImage } from '../../src/model/asset.ts';
import type { Content } from '../../src/model/content.ts';
import { type Message, messagesOf } from '../../src/model/message.ts';
import { transformArticle } from '../../src/transform/article.ts';
import { highlight } from '../../src/transform/code/highlight.ts';
import { engrave } from '../../src/transform/math/engrave.ts';
import type { Tools } from '../../src/transform/tools.ts';
import { articleOf as bare } from '../articles/article.ts';

/** All that an article can ask for. */
export const TOOLS: Tools = { engrave, highlight };

/** Images that every article of these tests finds beside it, by their addresses; all others miss. */
const FOUND = ['boat.jpg', 'map.png', 'a b.png'];

const assetOf = (name: string): Asset => ({
  href: `images/${name.replaceAll(' ', '-')}`,
  mediaType: name.endsWith('.jpg') ? 'image/jpeg' : 'image/png',
  width: 800,
  height: 600,
  bytes: new Uint8Array([1]),
});

/** Builds an article of Markdown, with the least of front matter and no end mark. */
export function articleOf(
  markdown: string,
  meta: Partial<ArticleMeta> = {},
  file?: VFile,
): Article {
  const images = new Map<string, ResolvedImage>();
  for (const name of FOUND) images.set(name, { found: true, asset: assetOf(name) });
  images.set('gone.png', { found: false });
  return { ...bare(markdown, { endMark: '', ...meta }, file), images };
}

/** What a reader gets of an article, as markup, and what its writer is told. */
export interface Transformed {
  readonly content: Content;
  readonly html: string;
  readonly notes: readonly string[];
  readonly messages: readonly Message[];
  /** Rule and line of each message: `no-alt@3`. */
  readonly told: readonly string[];
}

/** Transforms Markdown and writes the result as HTML, without the white space between blocks. */
export function transform(markdown: string, meta: Partial<ArticleMeta> = {}): Transformed {
  const file = new VFile({ path: 'an-article.md', value: markdown });
  const content = transformArticle(articleOf(markdown, meta, file), file, TOOLS);
  const write = (children: Root['children']) =>
    toHtml({ type: 'root', children })
      .replace(/>\s*\n\s*</gu, '><')
      .trim();
  const messages = messagesOf(file);
  return {
    content,
    html: write(content.body.children),
    notes: content.notes.map((note) => write([...note.children])),
    messages,
    told: messages.map(({ ruleId, place }) => `${ruleId}@${place?.line}`),
  };
}
