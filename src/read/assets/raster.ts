/** What a raster image's own bytes say, without decoding it. */
export interface Raster {
  /** px, as stored. */
  readonly width: number;
  /** px, as stored. */
  readonly height: number;
  /** The same pixels without camera data, comments, further frames and what trails the image. */
  readonly bytes: Uint8Array;
  /** True where more than one frame was there. */
  readonly animated: boolean;
  /** True where it must be drawn anew to be shown everywhere: turned, CMYK, 16 bits a channel. */
  readonly redraw: boolean;
  /** What a writer may want to know of colours that change: `in CMYK`. */
  readonly rare?: string;
}

/** Joins pieces of a file. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Opens bytes for reading numbers. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Reads bytes as Latin letters, for signatures and names. */
export function lettersOf(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.subarray(from, to)).toString('latin1');
}
