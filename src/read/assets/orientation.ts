import { lettersOf, viewOf } from './raster.ts';

const ORIENTATION = 0x0112;

/**
 * Reads from an Exif segment how a picture is to be turned (Exif 3.0 §4.6.5.1.6).
 * @returns 1 to 8; 1, as it stands, also where the segment says nothing.
 */
export function readOrientation(segment: Uint8Array): number {
  // Marker and length, `Exif\0\0`, then a TIFF header.
  const start = 10;
  return lettersOf(segment, 4, 8) === 'Exif' ? orientationAt(segment, start) : 1;
}

/** Reads it from the TIFF header on that begins at `start`. */
export function orientationAt(segment: Uint8Array, start: number): number {
  if (segment.length < start + 8) return 1;
  const view = viewOf(segment);
  const little = lettersOf(segment, start, start + 2) === 'II';
  const directory = start + view.getUint32(start + 4, little);
  if (directory + 2 > segment.length) return 1;
  const entries = view.getUint16(directory, little);
  for (let i = 0; i < entries; i++) {
    const at = directory + 2 + i * 12;
    if (at + 12 > segment.length) return 1;
    if (view.getUint16(at, little) !== ORIENTATION) continue;
    const value = view.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}
