import { joinBytes, type Raster, viewOf } from './raster.ts';

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;

/**
 * Reads a GIF block by block (GIF89a §§17–27) up to its second frame, and ends it after the first;
 * nothing where the first is not whole.
 */
export function readGif(bytes: Uint8Array): Raster | undefined {
  if (bytes.length < 14) return undefined;
  const view = viewOf(bytes);
  const [width, height] = [view.getUint16(6, true), view.getUint16(8, true)];
  let at = 13 + tableBytes(bytes[10] ?? 0);
  let firstEnd: number | undefined;
  let animated = false;
  while (at < bytes.length) {
    const block = bytes[at];
    if (block === IMAGE && firstEnd !== undefined) {
      animated = true;
      break;
    }
    if (block !== EXTENSION && block !== IMAGE) break;
    const data = block === IMAGE ? at + 11 + tableBytes(bytes[at + 9] ?? 0) : at + 2;
    const end = endOfBlocks(bytes, data);
    if (end === undefined) break;
    if (block === IMAGE) firstEnd = end;
    at = end;
  }
  if (firstEnd === undefined || width === 0 || height === 0) return undefined;
  const isPlain = bytes[firstEnd] === TRAILER && firstEnd + 1 === bytes.length;
  return {
    width,
    height,
    bytes: isPlain ? bytes : joinBytes([bytes.subarray(0, firstEnd), Uint8Array.of(TRAILER)]),
    animated,
    redraw: false,
  };
}

/** Bytes of the colour table that packed fields announce. */
function tableBytes(packed: number): number {
  return packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0;
}

function endOfBlocks(bytes: Uint8Array, from: number): number | undefined {
  let at = from;
  for (;;) {
    const size = bytes[at];
    if (size === undefined) return undefined;
    at += size + 1;
    if (size === 0) return at;
  }
}
