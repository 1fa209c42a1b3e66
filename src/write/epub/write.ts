import type { Cache } from '../../cache.ts';
import type { CoveredEdition } from '../../model/rendered-edition.ts';
import type { Rendition } from '../../model/rendition.ts';
import { createEngine, type Templates } from '../../render/engine.ts';
import { chapterHref, PARTS } from './manifest.ts';
import { loadPacker, packEpub } from './packer.ts';
import { viewEdition } from './view.ts';

/** What a writer of EPUBs is told beside the edition. */
export interface EpubOptions {
  /** Moment of the last change, ISO 8601 in UTC to the second: `2024-04-07T09:30:00Z`. */
  readonly modified: string;
  /** Templates by name; those under `epub/` are used. */
  readonly templates: Templates;
  /** Keeps what was deflated for the next article. */
  readonly cache: Cache;
}

/** What XML 1.0 §2.2 does not let into a document, however it is escaped. */
const NO_XML_CHARACTER = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * Writes an edition as an EPUB 3.3. The bytes depend on the arguments alone.
 * @throws TemplateError where a template is at fault; RangeError where `modified` has another form.
 */
export async function writeEpub(
  rendered: CoveredEdition,
  { modified, templates, cache }: EpubOptions,
): Promise<Rendition> {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/u.test(modified))
    throw new RangeError(`Expected a moment such as 2024-04-07T09:30:00Z, found ${modified}`);
  const loading = loadPacker();
  // A template may fail first; a failed import is told where the packer is used.
  loading.catch(() => {});
  const { chapters, cover, assets, fonts, styles } = rendered;
  const view = viewEdition(rendered, modified);
  const engine = createEngine(templates);
  const render = (name: string) =>
    engine.render(`epub/${name}`, view).replace(NO_XML_CHARACTER, '\uFFFD');
  const parts = {
    identifier: view.identifier,
    packageDocument: render('package.opf'),
    nav: render('nav.xhtml'),
    ncx: render('toc.ncx'),
    style: styles.epub,
    documents: new Map([
      [PARTS.cover, render('cover.xhtml')],
      ...chapters.map(({ xhtml }, i) => [chapterHref(i, chapters.length), xhtml] as const),
    ]),
    resources: new Map([cover, ...assets, ...fonts.epub].map(({ href, bytes }) => [href, bytes])),
  };
  const bytes = await packEpub(parts, cache);
  return {
    format: 'epub',
    mediaType: 'application/epub+zip',
    path: `${chapters[0].article.slug}.epub`,
    bytes,
  };
}
