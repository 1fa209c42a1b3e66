import { readOrientation } from './orientation.ts';
import { joinBytes, lettersOf, type Raster, viewOf } from './raster.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const COMMENT = 0xfe;

/** Frame headers of baseline and progressive Huffman coding, which every reader decodes. */
const COMMON_FRAMES = [0xc0, 0xc1, 0xc2];

const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Application segments that the picture needs: JFIF, an ICC profile, Adobe's colour transform. */
function isNeeded(marker: number, segment: Uint8Array): boolean {
  if (marker === COMMENT) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  if (marker === 0xe2) return lettersOf(segment, 4, 15) === 'ICC_PROFILE';
  return marker === 0xe0 || marker === 0xee;
}

/**
 * Reads a JPEG marker by marker (ITU-T T.81 Annex B) and leaves out camera data, comments and what
 * trails the image; nothing where it is not whole.
 */
export function readJpeg(bytes: Uint8Array): Raster | undefined {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let frame: { width: number; height: number; channels: number; common: boolean } | undefined;
  let turned = false;
  let at = 2;
  while (at + 4 <= bytes.length || bytes[at + 1] === EOI) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === EOI) {
      kept.push(bytes.subarray(at, at + 2));
      return frame && finish(frame, turned, kept, bytes);
    }
    if (marker === SOI || (marker >= 0xd0 && marker <= 0xd7)) return undefined;
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) return undefined;
    const segment = bytes.subarray(at, end);
    if (isFrame(marker) && segment.length >= 10)
      frame = {
        height: view.getUint16(at + 5),
        width: view.getUint16(at + 7),
        channels: bytes[at + 9] ?? 0,
        common: COMMON_FRAMES.includes(marker) && bytes[at + 4] === 8,
      };
    if (marker === 0xe1) turned ||= readOrientation(segment) > 1;
    if (isNeeded(marker, segment)) kept.push(segment);
    const next = marker === SOS ? endOfScan(bytes, end) : end;
    if (next === undefined) return undefined;
    if (next > end) kept.push(bytes.subarray(end, next));
    at = next;
  }
  return undefined;
}

/** Finds the marker after the coded data of a scan; within it, 0xFF is followed by 0 or a restart. */
function endOfScan(bytes: Uint8Array, from: number): number | undefined {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) return undefined;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return undefined;
}

function finish(
  {
    width,
    height,
    channels,
    common,
  }: { width: number; height: number; channels: number; common: boolean },
  turned: boolean,
  kept: readonly Uint8Array[],
  bytes: Uint8Array,
): Raster | undefined {
  if (width === 0 || height === 0) return undefined;
  const whole = joinBytes(kept);
  const redraw = turned || channels === 4 || !common;
  return {
    width,
    height,
    // To be turned, it is drawn from the bytes that say how.
    bytes: redraw || whole.length === bytes.length ? bytes : whole,
    animated: false,
    redraw,
    ...(channels === 4 && { rare: 'in CMYK' }),
  };
}
