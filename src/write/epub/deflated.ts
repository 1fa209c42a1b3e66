import type JSZip from 'jszip';
import { type Cache, contentKey } from '../../cache.ts';

/** The first moment that a zip can name; any fixed one makes the bytes depend on the content alone. */
export const ZIP_DATE = new Date(Date.UTC(1980, 0, 1));

/** How everything is packed that is not compressed already. */
export const DEFLATE = { compression: 'DEFLATE', compressionOptions: { level: 6 } } as const;

/** Zips of one file each, by the bytes that went in: fonts are shared between articles. */
const packed = new WeakMap<Uint8Array, Map<string, Promise<JSZip>>>();

/**
 * Puts a file into a zip, its deflated form taken from memory or the cache: fonts are the same from
 * article to article, and deflating them is most of the packing. JSZip takes over what another zip has
 * deflated.
 */
export async function addDeflated(
  zip: JSZip,
  path: string,
  bytes: Uint8Array,
  cache: Cache,
): Promise<void> {
  const paths = packed.get(bytes) ?? new Map<string, Promise<JSZip>>();
  packed.set(bytes, paths);
  const one = paths.get(path) ?? packOne(path, bytes, cache);
  paths.set(path, one);
  Object.assign(zip.files, (await one).files);
}

async function packOne(path: string, bytes: Uint8Array, cache: Cache): Promise<JSZip> {
  const { JSZip: Zip } = await import('./zip.ts');
  const kept = await cache.get('deflated', contentKey('1', path, bytes), () => {
    const zip = new Zip();
    zip.file(path, bytes, { binary: true, date: ZIP_DATE, createFolders: false });
    return zip.generateAsync({ type: 'uint8array', platform: 'DOS', ...DEFLATE });
  });
  return new Zip().loadAsync(kept, { createFolders: false });
}
