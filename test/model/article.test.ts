import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ArticleMeta } from '../../src/model/article.ts';
import { Edition } from '../../src/model/edition.ts';
import { Rendition } from '../../src/model/rendition.ts';
import { readArticle } from '../../src/read/article.ts';
import { readManuscript } from '../../src/read/manuscript.ts';
import { readPublication } from '../../src/read/publication.ts';
import { findRoot } from '../../src/read/root.ts';

const SAMPLES = ['article-leaves-home', 'life-of-a-letter', 'thirty-two-years', 'walking-down'];

async function read(slug: string): Promise<ArticleMeta> {
  const path = join(import.meta.dirname, '..', '..', 'manuscript', slug, 'index.md');
  const root = await findRoot(path);
  const { publication } = await readPublication(root);
  const file = await readManuscript(path, 1e6);
  const article = await readArticle({ file, path, slug, root, publication });
  if (!article) throw new Error(String(file.messages[0]));
  const { body: _, images: __, ...meta } = article;
  return meta;
}

describe('the model', () => {
  it.each(SAMPLES)('%s is an article, and an edition of one', async (slug) => {
    const meta = await read(slug);
    expect(ArticleMeta.parse(meta)).toEqual(meta);
    const edition = { id: meta.id, title: meta.headline, date: '2024-04-07', articles: [meta] };
    expect(Edition.parse(edition)).toEqual(edition);
  });

  it('knows no field that it does not name', async () => {
    const meta = await read('walking-down');
    expect(ArticleMeta.safeParse({ ...meta, author: 'x' }).success).toBe(false);
    expect(ArticleMeta.safeParse({ ...meta, published: '7/4/24' }).success).toBe(false);
    expect(Edition.safeParse({ id: 'x', title: 'x', articles: [] }).success).toBe(false);
  });

  it('takes a finished file for what it is', () => {
    const epub = {
      format: 'epub',
      mediaType: 'application/epub+zip',
      path: 'a.epub',
      bytes: new Uint8Array(3),
    };
    expect(Rendition.parse(epub)).toEqual(epub);
    expect(Rendition.safeParse({ ...epub, mediaType: 'text/html' }).success).toBe(false);
  });
});
