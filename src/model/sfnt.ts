/** The tables of a font file by their tags (OpenType §“Organization of an OpenType Font”). */
export type Tables = ReadonlyMap<string, Uint8Array>;

const HEADER = 12;
const RECORD = 16;
/** Where `head` holds what makes the sum of the whole file come out (OpenType `head`). */
const ADJUSTMENT = 8;
const MAGIC = 0xb1b0afba;

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Adds a table up as big-endian words, the last filled with zeros. */
function checksum(bytes: Uint8Array): number {
  const data = view(bytes);
  let sum = 0;
  const whole = bytes.length - (bytes.length % 4);
  for (let i = 0; i < whole; i += 4) sum = (sum + data.getUint32(i)) >>> 0;
  for (let i = whole; i < bytes.length; i++) sum = (sum + (bytes[i]! << (24 - 8 * (i % 4)))) >>> 0;
  return sum;
}

/** Takes a font file apart; the tables are views of its bytes. */
export function readTables(font: Uint8Array): Tables {
  const data = view(font);
  const tables = new Map<string, Uint8Array>();
  for (let i = 0; i < data.getUint16(4); i++) {
    const at = HEADER + i * RECORD;
    const tag = String.fromCharCode(...font.subarray(at, at + 4));
    const start = data.getUint32(at + 8);
    tables.set(tag, font.subarray(start, start + data.getUint32(at + 12)));
  }
  return tables;
}

/** What a file with TrueType outlines begins with. */
export const TRUETYPE = 0x00010000;

/** Puts a font file together, its tables in the order of their tags. */
export function writeTables(tables: Tables, flavour = TRUETYPE): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const count = sorted.length;
  const padded = (length: number) => (length + 3) & ~3;
  const total = sorted.reduce((sum, [, { length }]) => sum + padded(length), 0);
  const font = new Uint8Array(HEADER + count * RECORD + total);
  const data = view(font);
  const power = 2 ** Math.floor(Math.log2(count));
  data.setUint32(0, flavour);
  data.setUint16(4, count);
  data.setUint16(6, power * RECORD);
  data.setUint16(8, Math.log2(power));
  data.setUint16(10, (count - power) * RECORD);
  let end = HEADER + count * RECORD;
  let head: number | undefined;
  for (const [i, [tag, bytes]] of sorted.entries()) {
    const at = HEADER + i * RECORD;
    font.set(bytes, end);
    if (tag === 'head') {
      head = end;
      data.setUint32(end + ADJUSTMENT, 0);
    }
    for (let c = 0; c < 4; c++) font[at + c] = tag.charCodeAt(c);
    data.setUint32(at + 4, checksum(font.subarray(end, end + bytes.length)));
    data.setUint32(at + 8, end);
    data.setUint32(at + 12, bytes.length);
    end += padded(bytes.length);
  }
  if (head !== undefined) data.setUint32(head + ADJUSTMENT, (MAGIC - checksum(font)) >>> 0);
  return font;
}
