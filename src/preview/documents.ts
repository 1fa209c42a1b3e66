import { contentKey } from '../cache.ts';
import type { RenderedEdition } from '../model/rendered-edition.ts';
import type { MappedChapter } from '../prepare/mapped.ts';
import type { PreparedPages } from '../prepare/prepare.ts';
import { createEngine } from '../render/engine.ts';
import { fontFaceRules } from '../render/fonts/face-rules.ts';
import { viewPage } from '../write/web/view.ts';
import type { ServedFile, ShelfEntry } from './shelf.ts';

/** A build as it is put on the shelf. */
export interface ShownBuild {
  readonly edition: RenderedEdition;
  readonly pages: PreparedPages;
  readonly pdf?: Uint8Array;
}

const ENDINGS: Readonly<Record<string, string>> = {
  'font/ttf': 'ttf',
  'text/css; charset=utf-8': 'css',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
};

/** A font is the same buffer from build to build: it is hashed once. */
const names = new WeakMap<Uint8Array, string>();

function nameOf({ mediaType, bytes }: ServedFile): string {
  const known = names.get(bytes);
  if (known) return known;
  const name = `${contentKey(bytes).slice(0, 20)}.${ENDINGS[mediaType] ?? 'bin'}`;
  names.set(bytes, name);
  return name;
}

const ADDRESS = /url\(\s*(["']?)([^"')]+)\1\s*\)/gu;
const STYLE_LINK = /<link\b[^>]*\bhref=(["']?)style\.css\1[^>]*>/iu;
const IMAGE = /<(?:img|source|image)\b(?:[^>"']|"[^"]*"|'[^']*')*>/giu;
const SOURCE = /(\s(?:src|href|xlink:href)\s*=\s*)(?:"([^"]*)"|'([^']*)')/giu;
/** The page's own policy lets nothing in that is not inside it; here the server says what may be. */
const POLICY = /<meta\s+http-equiv=(["']?)Content-Security-Policy\1[^>]*>/giu;

/**
 * Makes the documents that the preview shows of a build: the chapter as the EPUB has it and the web page,
 * with the lines of their blocks, and the PDF as it is. Fonts, images and styles stand beside them under
 * names made from their content, so that a browser asks for each once.
 */
export function documentsOf({ edition, pages, pdf }: ShownBuild): ShelfEntry {
  const documents = new Map<string, ServedFile>();
  const files = new Map<string, ServedFile>();
  const add = (file: ServedFile): string => {
    const name = nameOf(file);
    files.set(name, file);
    return name;
  };
  const { mapped } = pages;
  const images = new Map(
    edition.assets.map(({ href, mediaType, bytes }) => [
      href,
      `../files/${add({ mediaType, bytes })}`,
    ]),
  );
  const put = (name: string, mediaType: string, page: string, css: string) => {
    const style = add({ mediaType: 'text/css; charset=utf-8', bytes: Buffer.from(css) });
    const html = linked(page, `../files/${style}`, images);
    documents.set(name, { mediaType, bytes: Buffer.from(html) });
  };
  if (mapped) {
    const fonts = new Map<string, string>();
    for (const { href, bytes } of [...edition.fonts.epub, ...edition.fonts.web])
      fonts.set(href, add({ mediaType: 'font/ttf', bytes }));
    const reader = edition.styles.epub.replace(ADDRESS, (whole, _quote: string, href: string) => {
      const name = fonts.get(href);
      return name ? `url("${name}")` : whole;
    });
    put('reader.xhtml', 'application/xhtml+xml; charset=utf-8', mapped.xhtml, reader);
    const faces = edition.fonts.web.map((face) => ({ ...face, href: fonts.get(face.href) ?? '' }));
    // They are not packed here, so they are declared as those of an EPUB are.
    const style = fontFaceRules(faces, 'epub') + edition.styles.web;
    put('web.html', 'text/html; charset=utf-8', webPage(edition, pages, mapped), style);
  }
  if (pdf) documents.set('pages.pdf', { mediaType: 'application/pdf', bytes: pdf });
  return { documents, files };
}

function webPage(
  edition: RenderedEdition,
  { templates, embargoed }: PreparedPages,
  { web }: MappedChapter,
): string {
  const [chapter] = edition.chapters;
  const shown: RenderedEdition = { ...edition, chapters: [{ ...chapter, web }] };
  const early = embargoed || chapter.article.draft;
  const page = createEngine(templates).render('web/page', viewPage(shown, { early }));
  return page.replace(POLICY, '');
}

function linked(page: string, style: string, images: ReadonlyMap<string, string>): string {
  return page
    .replace(IMAGE, (tag) =>
      tag.replace(SOURCE, (whole, name: string, double?: string, single?: string) => {
        const address = images.get(double ?? single ?? '');
        return address === undefined ? whole : `${name}"${address}"`;
      }),
    )
    .replace(STYLE_LINK, () => `<link rel="stylesheet" href="${style}"/>`);
}
