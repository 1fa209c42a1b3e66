import { relative } from 'node:path';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Cache } from '../cache.ts';
import { type Disk, openDisk } from '../disk.ts';
import type { Article } from '../model/article.ts';
import type { ResolvedImage } from '../model/asset.ts';
import { type Finding, report } from '../model/message.ts';
import type { Publication } from '../model/publication.ts';
import { listImages } from './assets/addresses.ts';
import { openGallery } from './assets/collect.ts';
import { type ReadFrontMatter, readFrontMatter } from './front-matter/front-matter.ts';
import { findHeadline } from './headline.ts';
import { parseMarkdown } from './markdown.ts';
import { makeMeta } from './meta.ts';
import { languageOfPath } from './path-language.ts';
import { takePicture } from './pictures.ts';
import { withoutReferences } from './references.ts';
import type { ProjectRoot } from './root.ts';
import { nameAuthors } from './site-authors.ts';
import { settleLanguage } from './text-language.ts';

/** A manuscript whose text is read, and what it belongs to. */
export interface ArticleRequest {
  /** As `readManuscript` gives it; it takes up the messages. */
  readonly file: VFile;
  /** Absolute path of the manuscript. */
  readonly path: string;
  readonly slug: string;
  readonly root: ProjectRoot;
  readonly publication: Publication;
  /** Keeps images that had to be drawn anew. */
  readonly cache?: Cache;
  /** Keeps what is read. */
  readonly disk?: Disk;
}

/**
 * Reads an article: its fields with their defaults, its prose as a tree, and its images. Nothing where
 * an error on the file says why; what is wrong otherwise is a warning on the file, and left out.
 * @throws where the machine fails: a file that is there and can't be read.
 */
export async function readArticle(request: ArticleRequest): Promise<Article | undefined> {
  const { file, path, slug, root, publication, cache, disk = openDisk() } = request;
  if (failed(file)) return undefined;
  const text = String(file.value);
  const written = readFrontMatter(text);
  const { byline } = written.front;
  const read = byline
    ? {
        ...written,
        front: { ...written.front, byline: [...(await nameAuthors(byline, root.folder, disk))] },
      }
    : written;
  for (const finding of read.findings) tell(file, finding);
  const tree = failed(file) ? undefined : parseMarkdown(file, read.prose, valuesOf(read));
  if (!tree) return undefined;
  if (!hasText(tree)) {
    tellEmpty(file, text);
    return undefined;
  }
  const title = read.front.headline && withoutReferences(read.front.headline);
  const { headline, body } = findHeadline(file, tree, title, path);
  if (!hasText(body)) {
    tellEmpty(file, text);
    return undefined;
  }
  const language = await settleLanguage(file, body, {
    given: read.front.language,
    place: read.place('language'),
    path: languageOfPath(path)?.language,
    publication: publication.language,
    chosen: root.publicationFile !== undefined,
  });
  const meta = makeMeta({
    file,
    read,
    headline,
    language,
    slug,
    path: relative(root.folder, path).split('\\').join('/'),
    publication,
  });
  const gallery = openGallery(file, path, root, { cache, disk });
  const { image, cover } = read.front;
  const place = (field: 'image' | 'cover') => read.place(field);
  const leadImage = await takePicture(file, gallery, image, { place: place('image'), shown: true });
  const picture = await takePicture(file, gallery, cover, { place: place('cover'), shown: false });
  const images = new Map<string, ResolvedImage>();
  for (const named of listImages(body)) images.set(named.address, await gallery.take(named));
  return {
    ...meta,
    ...(picture && { cover: picture }),
    ...(leadImage && { leadImage }),
    body,
    images,
  };
}

/** Gives what tags of other tools may print of the front matter: texts and numbers, by plain key. */
function valuesOf({ front, others }: ReadFrontMatter): ReadonlyMap<string, string> {
  const { headline, deck, published, byline } = front;
  const author = byline?.map(({ name }) => name).join(', ');
  const own = Object.entries({ title: headline, description: deck, date: published, author });
  return new Map(
    [...others, ...own].flatMap(([key, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[key, `${value}`]] : [],
    ),
  );
}

const failed = (file: VFile) => file.messages.some((message) => message.fatal);

function tell(file: VFile, { severity, ruleId, reason, place, note }: Finding): void {
  report(file, severity, ruleId, reason, { place, ...(note && { note }) });
}

/** Says whether a reader would see anything: definitions and comments alone are no article. */
function hasText(tree: Root): boolean {
  return tree.children.some(
    (node) =>
      node.type !== 'definition' &&
      !(node.type === 'html' && /^(?:\s*<!--[\s\S]*?-->)*\s*$/u.test(node.value)),
  );
}

function tellEmpty(file: VFile, text: string): void {
  const found = text.trim() === '' ? 'an empty file' : 'no text below the headline and its fields';
  report(file, 'error', 'no-text', `Expected an article, found ${found}`, {
    place: { line: 1, column: 1 },
    note: 'Write the text below the front matter.',
  });
}
