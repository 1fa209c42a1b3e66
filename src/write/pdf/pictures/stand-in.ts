const LENGTH = 2;

/** A segment of a JPEG: marker, length, content (ITU-T T.81 §B.1.1.4). */
function segment(marker: number, content: readonly number[] | Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + LENGTH, 2);
  return Buffer.concat([head, Uint8Array.from(content)]);
}

const size16 = (n: number) => [n >> 8, n & 255];
/** One code of one bit, for one symbol: 0, which is 'no change' for DC and 'end of block' for AC. */
const codes = (kind: 0x00 | 0x10) => segment(0xc4, [kind, 1, ...new Array(15).fill(0), 0]);

const prefixOf = (mark: string): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xd8]), segment(0xfe, Buffer.from(mark, 'latin1'))]);

/**
 * Makes a grey JPEG of a size, known by a mark: to the browser it is the picture, and it carries it to
 * the PDF untouched. Two bits for each block of 8 by 8 pixels are all that there is to decode.
 */
export function standIn(mark: string, width: number, height: number): Uint8Array {
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8);
  const data = Buffer.alloc(Math.ceil((blocks * 2) / 8));
  // What is left of the last byte is filled with ones (§F.1.2.3).
  const rest = (blocks * 2) % 8;
  if (rest > 0) data[data.length - 1] = (1 << (8 - rest)) - 1;
  return Buffer.concat([
    prefixOf(mark),
    segment(0xdb, [0, ...new Array(64).fill(1)]),
    segment(0xc0, [8, ...size16(height), ...size16(width), 1, 1, 0x11, 0]),
    codes(0x00),
    codes(0x10),
    segment(0xda, [1, 1, 0x00, 0, 63, 0]),
    data,
    Buffer.from([0xff, 0xd9]),
  ]);
}

/** Reads the mark of a stand-in; nothing for any other JPEG. */
export function markOf(jpeg: Uint8Array): string | undefined {
  const head = Buffer.from(jpeg.buffer, jpeg.byteOffset, Math.min(jpeg.length, 64));
  if (head.length < 8 || head.readUInt32BE(0) !== 0xffd8fffe) return undefined;
  return head.toString('latin1', 6, 4 + head.readUInt16BE(4));
}
