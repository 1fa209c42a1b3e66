import type JSZip from 'jszip';
import { type Cache, contentKey } from '../../cache.ts';

/** The first moment that a zip can name; any fixed one makes the bytes depend on the content alone. */
export const ZIP_DATE = new Date(Date.UTC(1980, 0, 1));

/** How everything is packed that is not compressed already. */
export const DEFLATE = { compression: 'DEFLATE', compressionOptions: { level: 6 } } as const;

/**
 * Puts a file into a zip, its deflated form taken from the cache: fonts are the same from article to
 * article, and deflating them is most of the packing. A zip of one file is kept, which JSZip takes over
 * without deflating it anew.
 */
export async function addDeflated(
  zip: JSZip,
  path: string,
  bytes: Uint8Array,
  cache: Cache,
): Promise<void> {
  const packed = await cache.get('deflated', contentKey('1', path, bytes), async () => {
    const { JSZip: Zip } = await import('./zip.ts');
    const one = new Zip();
    one.file(path, bytes, { binary: true, date: ZIP_DATE, createFolders: false });
    return one.generateAsync({ type: 'uint8array', platform: 'DOS', ...DEFLATE });
  });
  await zip.loadAsync(packed, { createFolders: false });
}
