import { orientationAt } from './orientation.ts';
import { joinBytes, lettersOf, type Raster, viewOf } from './raster.ts';

/** Chunks that carry camera data, comments or further frames (PNG 3rd edition §11.3). */
const DROPPED = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME', 'acTL', 'fcTL', 'fdAT']);

/** Reads a PNG chunk by chunk; nothing where it is not whole. */
export function readPng(bytes: Uint8Array): Raster | undefined {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  let animated = false;
  let turned = false;
  let header: { width: number; height: number; depth: number } | undefined;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    const name = lettersOf(bytes, at + 4, at + 8);
    if (end > bytes.length) return undefined;
    if (name === 'IHDR' && length === 13)
      header = {
        width: view.getUint32(at + 8),
        height: view.getUint32(at + 12),
        depth: bytes[at + 16] ?? 0,
      };
    animated ||= name === 'acTL';
    if (name === 'eXIf') turned ||= orientationAt(bytes.subarray(0, end - 4), at + 8) > 1;
    if (!DROPPED.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') {
      if (!header || header.width === 0 || header.height === 0) return undefined;
      const { width, height, depth } = header;
      // To be turned, it is drawn from the bytes that say how.
      const whole = turned ? bytes : joinBytes(kept);
      return {
        width,
        height,
        bytes: whole.length === bytes.length ? bytes : whole,
        animated,
        redraw: turned || depth === 16,
        ...(depth === 16 && { rare: 'with 16 bits a channel' }),
      };
    }
    at = end;
  }
  return undefined;
}
