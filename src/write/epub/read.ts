import { posix } from 'node:path';
import { unzip, type ZipEntry } from './unzip.ts';
import { readXml, type XmlDocument } from './xml.ts';

/** A document of the spine, in reading order. */
export interface SpineDocument {
  /** Path inside the EPUB: `OEBPS/article.xhtml`. */
  readonly path: string;
  readonly xhtml: string;
  /** False for what stands outside the reading order, such as the contents. */
  readonly linear: boolean;
  /** `properties` of its manifest item. */
  readonly properties: readonly string[];
}

/** An EPUB read back. */
export interface EpubContents {
  readonly opfPath: string;
  readonly opf: string;
  readonly spine: readonly SpineDocument[];
  /** The XHTML of what is read from end to end: the linear documents of the spine. */
  readonly documents: readonly string[];
  /** Every file by its path, in the order of the zip. */
  readonly files: ReadonlyMap<string, ZipEntry>;
  /** The same, as the directory lists them, even where a name stands twice. */
  readonly entries: readonly ZipEntry[];
}

/** An entry of the manifest with its path inside the EPUB. */
export interface ManifestItem {
  readonly id: string;
  readonly path: string;
  readonly mediaType: string;
  readonly properties: readonly string[];
}

const decoder = new TextDecoder();

/**
 * Reads an EPUB back. A document that the spine names and the zip does not have is empty: to say so is
 * the check's part.
 * @throws where the bytes are no zip.
 */
export async function readEpub(epub: Uint8Array): Promise<EpubContents> {
  const entries = unzip(epub);
  const files = new Map(entries.map((entry) => [entry.name, entry]));
  const textOf = (path: string) => decoder.decode(files.get(path)?.bytes);
  const container = readXml(textOf('META-INF/container.xml'));
  const rootfile = container.elements.find(({ name }) => name === 'rootfile');
  const opfPath = rootfile?.attributes['full-path'] ?? '';
  const opf = textOf(opfPath);
  const document = readXml(opf);
  const items = new Map(itemsOf(document, opfPath).map((item) => [item.id, item]));
  const spine = document.elements
    .filter(({ name }) => name === 'itemref')
    .flatMap(({ attributes }) => {
      const item = items.get(attributes.idref ?? '');
      if (!item) return [];
      const { path, properties } = item;
      const linear = attributes.linear !== 'no';
      return [{ path, xhtml: textOf(path), linear, properties }];
    });
  const documents = spine.filter(({ linear }) => linear).map(({ xhtml }) => xhtml);
  return { opfPath, opf, spine, documents, files, entries };
}

/** Lists the manifest of a package document. */
export function itemsOf(opf: XmlDocument, opfPath: string): ManifestItem[] {
  return opf.elements
    .filter(({ name, attributes }) => name === 'item' && attributes.href !== undefined)
    .map(({ attributes }) => ({
      id: attributes.id ?? '',
      path: pathOf(attributes.href ?? '', opfPath),
      mediaType: attributes['media-type'] ?? '',
      properties: attributes.properties?.split(/\s+/u) ?? [],
    }));
}

function pathOf(href: string, base: string): string {
  let plain = href;
  try {
    plain = decodeURIComponent(href);
  } catch {
    // An address that cannot be decoded names no file, and the check says so.
  }
  return posix.join(posix.dirname(base), plain);
}
