import { lettersOf, viewOf } from './raster.ts';

/** The flag of an extended WebP that says it is animated (RFC 9649 §2.7). */
const WEBP_ANIMATED = 0x02;
const SUBFILE_TYPE = 0x00fe;
const REDUCED = 1;
/** Directories of a TIFF that are looked at: a chain may lead in a circle. */
const DIRECTORIES = 100;

/** Says whether a WebP, an AVIF or a TIFF holds more pictures than the one that is drawn. */
export function hasFrames(bytes: Uint8Array): boolean {
  const head = lettersOf(bytes, 0, 32);
  if (head.startsWith('RIFF'))
    return head.slice(12, 16) === 'VP8X' && ((bytes[20] ?? 0) & WEBP_ANIMATED) !== 0;
  if (head.slice(4, 8) === 'ftyp') return /avis/u.test(head.slice(8));
  return /^(?:II\*\0|MM\0\*)/u.test(head) && countPages(bytes) > 1;
}

/** Counts the pages of a TIFF (TIFF 6.0 §2), but not the small copies of them that cameras add. */
function countPages(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  const little = bytes[0] === 0x49;
  let pages = 0;
  let at = view.getUint32(4, little);
  for (let i = 0; i < DIRECTORIES && at > 0 && at + 2 <= bytes.length; i++) {
    const entries = view.getUint16(at, little);
    const end = at + 2 + entries * 12;
    if (end + 4 > bytes.length) break;
    let reduced = false;
    for (let entry = at + 2; entry < end; entry += 12)
      if (view.getUint16(entry, little) === SUBFILE_TYPE)
        reduced = (view.getUint32(entry + 8, little) & REDUCED) !== 0;
    if (!reduced) pages++;
    at = view.getUint32(end, little);
  }
  return pages;
}
