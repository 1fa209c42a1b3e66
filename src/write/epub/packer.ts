import type { Cache } from '../../cache.ts';
import { addDeflated, DEFLATE, ZIP_DATE } from './deflated.ts';

/** The finished parts of an EPUB; nothing in them is changed on the way into the file. */
export interface EpubParts {
  /** Identifier of the publication; the packer would else make a random one. */
  readonly identifier: string;
  readonly packageDocument: string;
  readonly nav: string;
  readonly ncx: string;
  readonly style: string;
  /** XHTML documents by their name beside the package document: `article.xhtml`. */
  readonly documents: ReadonlyMap<string, string>;
  /** Images and fonts by their path beside the package document: `images/…`, `fonts/…`. */
  readonly resources: ReadonlyMap<string, Uint8Array>;
}

/** Formats that hold compressed data: deflating them again costs time and gains nothing. */
const COMPRESSED = /\.(?:jpe?g|png|gif)$/u;

type EpubGen = Pick<typeof import('./zip.ts'), 'EPub'>;

/** Loads epub-gen-memory, whose import costs more than its work; an early call hides that cost. */
export function loadPacker(): Promise<EpubGen> {
  return import('./zip.ts');
}

/**
 * Packs finished parts with epub-gen-memory. Its own documents, its HTML filter and its downloads are
 * passed by: each of its templates is a single hole that one of our documents goes through, and what
 * has bytes already is put into its zip.
 */
export async function packEpub(parts: EpubParts, cache: Cache): Promise<Uint8Array> {
  const { EPub } = await loadPacker();

  class Packer extends EPub {
    constructor(options: ConstructorParameters<EpubGen['EPub']>[0]) {
      // Its HTML filter drops attributes, so it sees no content; the document travels beside it.
      const chapters = [...parts.documents].map(([filename, xhtml]) => ({
        title: filename,
        filename,
        content: '',
        xhtml,
      }));
      super(options, chapters);
      this.uuid = parts.identifier;
      // An empty list leaves nothing to fetch.
      this.images = [];
    }

    override async render(): Promise<this> {
      await super.render();
      const { zip } = this;
      for (const [name, bytes] of parts.resources) {
        const path = `OEBPS/${name}`;
        if (COMPRESSED.test(path)) zip.file(path, bytes, { binary: true, compression: 'STORE' });
        else await addDeflated(zip, path, bytes, cache);
      }
      for (const [name, entry] of Object.entries(zip.files)) {
        // A directory is no part of a publication, and some checkers call it an unlisted file.
        if (entry.dir) delete zip.files[name];
        else entry.date = ZIP_DATE;
      }
      return this;
    }
  }

  const options = {
    title: parts.identifier,
    date: ZIP_DATE.toISOString(),
    css: parts.style,
    // `<%-` puts a value in as it is. Our text is never itself a template: it may hold `<%`.
    chapterXHTML: '<%- xhtml %>',
    contentOPF: '<%- packageDocument %>',
    tocXHTML: '<%- nav %>',
    tocNCX: '<%- ncx %>',
    packageDocument: parts.packageDocument,
    nav: parts.nav,
    ncx: parts.ncx,
    verbose: false,
  };
  const packer = await new Packer(options).render();
  return packer.generateAsync({
    type: 'uint8array',
    mimeType: 'application/epub+zip',
    ...DEFLATE,
    platform: 'DOS',
  });
}
