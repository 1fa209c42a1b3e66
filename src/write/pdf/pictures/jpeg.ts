import type { PdfPicture } from './picture.ts';

/** Marks of frames that every reader of PDF decodes: baseline, extended, progressive. */
const FRAMES = [0xc0, 0xc1, 0xc2];
const [SOS, ADOBE] = [0xda, 0xee];

/** Takes a JPEG as it lies; nothing where its colours are not grey or the usual YCbCr. */
export function codedJpeg(jpeg: Uint8Array): Omit<PdfPicture, 'mark'> | undefined {
  const data = Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.length);
  let frame: { width: number; height: number; ids: Buffer } | undefined;
  for (let at = 2; at + 4 <= data.length && data[at] === 0xff; ) {
    const marker = data[at + 1] ?? 0;
    const end = at + 2 + data.readUInt16BE(at + 2);
    // Adobe's own segment may say that the colours are red, green and blue as they are.
    if (marker === ADOBE && data.toString('latin1', at + 4, at + 9) === 'Adobe') {
      if (data[at + 15] !== 1) return undefined;
    }
    if (FRAMES.includes(marker) && end <= data.length) {
      const ids = Buffer.from(
        Array.from({ length: data[at + 9] ?? 0 }, (_, i) => data[at + 10 + i * 3] ?? 0),
      );
      frame = { height: data.readUInt16BE(at + 5), width: data.readUInt16BE(at + 7), ids };
    }
    if (marker === SOS) break;
    at = end;
  }
  if (!frame || frame.width === 0 || frame.height === 0) return undefined;
  const { width, height, ids } = frame;
  const samples = ids.length === 1 ? 1 : 3;
  if (ids.length !== samples || (samples === 3 && ids.toString('latin1') === 'RGB'))
    return undefined;
  return { width, height, bytes: jpeg, coding: 'jpeg', depth: 8, samples };
}
