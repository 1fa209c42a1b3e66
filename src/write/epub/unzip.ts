import { inflateRawSync } from 'node:zlib';

/** A file of a zip, with what EPUB asks of its place and form. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** Where its local header begins; 0 for the first file. */
  readonly offset: number;
  /** Length of the local header's extra field, in bytes. */
  readonly extra: number;
  /** Unpacked when it is asked for: most files of a publication are only counted. */
  readonly bytes: Uint8Array;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;

/**
 * Reads the files of a zip that Offprint wrote, in the order of its directory (APPNOTE §4.3). It is
 * here because a check of a zip must see what a library hides: order, methods, extra fields.
 * @throws where the bytes are no such zip.
 */
export function unzip(zip: Uint8Array): ZipEntry[] {
  const data = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = data.length - 22;
  if (end < 0 || data.readUInt32LE(end) !== END)
    throw new Error('Expected a zip without a comment, found something else');
  let at = data.readUInt32LE(end + 16);
  return Array.from({ length: data.readUInt16LE(end + 10) }, (): ZipEntry => {
    if (data.readUInt32LE(at) !== CENTRAL) throw new Error('The directory of the zip is damaged');
    const method = data.readUInt16LE(at + 10);
    const packed = data.readUInt32LE(at + 20);
    const nameLength = data.readUInt16LE(at + 28);
    const offset = data.readUInt32LE(at + 42);
    const name = data.toString('utf8', at + 46, at + 46 + nameLength);
    at += 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
    const extra = data.readUInt16LE(offset + 28);
    const start = offset + 30 + data.readUInt16LE(offset + 26) + extra;
    const content = data.subarray(start, start + packed);
    let bytes: Uint8Array | undefined;
    return {
      name,
      method,
      offset,
      extra,
      get bytes() {
        bytes ??= method === 8 ? inflateRawSync(content) : content;
        return bytes;
      },
    };
  });
}
