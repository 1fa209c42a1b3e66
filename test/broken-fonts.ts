import { readTables, writeTables } from '../src/model/sfnt.ts';

// Fonts that are broken in one place each; all else about them is as it was.

type Change = (table: Uint8Array, data: DataView) => void;

/** Changes a copy of one table; checksums come out right again. */
export function withTable(font: Uint8Array, tag: string, change: Change): Uint8Array {
  const tables = new Map(readTables(font));
  const table = new Uint8Array(tables.get(tag) ?? []);
  change(table, new DataView(table.buffer));
  return writeTables(tables.set(tag, table));
}

export function withoutTable(font: Uint8Array, tag: string): Uint8Array {
  const tables = new Map(readTables(font));
  tables.delete(tag);
  return writeTables(tables);
}

/** Keeps the first bytes of a table. */
export function withCutTable(font: Uint8Array, tag: string, length: number): Uint8Array {
  const tables = new Map(readTables(font));
  return writeTables(tables.set(tag, (tables.get(tag) ?? new Uint8Array()).slice(0, length)));
}

/** Lists where each glyph's outline begins and ends in `glyf`. */
function outlines(font: Uint8Array): (readonly [number, number])[] {
  const tables = readTables(font);
  const view = (tag: string) => {
    const { buffer, byteOffset, length } = tables.get(tag) ?? new Uint8Array();
    return new DataView(buffer, byteOffset, length);
  };
  const [loca, long] = [view('loca'), view('head').getUint16(50) === 1];
  const at = (i: number) => (long ? loca.getUint32(i * 4) : loca.getUint16(i * 2) * 2);
  const glyphs = view('maxp').getUint16(4);
  return Array.from({ length: glyphs }, (_, i) => [at(i), at(i + 1)] as const);
}

/** Sets a bit in the outlines that must be 0: shaping engines pass over it, browsers refuse the font. */
export const withReservedFlags = (font: Uint8Array): Uint8Array =>
  withTable(font, 'glyf', (table, data) => {
    for (const [start, end] of outlines(font)) {
      const contours = end > start ? data.getInt16(start) : 0;
      if (contours <= 0) continue;
      const instructions = start + 10 + contours * 2;
      const flags = instructions + 2 + data.getUint16(instructions);
      table[flags] = (table[flags] ?? 0) | 0x80;
    }
  });

/** Makes glyphs of themselves: each outline long enough becomes one component, the glyph that it is in. */
export const withCycles = (font: Uint8Array): Uint8Array =>
  withTable(font, 'glyf', (_, data) => {
    for (const [glyph, [start, end]] of outlines(font).entries()) {
      if (end - start < 16) continue;
      data.setInt16(start, -1);
      data.setUint16(start + 10, 0x0002); // two bytes of distance
      data.setUint16(start + 12, glyph);
      data.setUint16(start + 14, 0);
    }
  });

/** Gives a font as many glyphs as a font can have, all but its own empty. */
export function withAllGlyphs(font: Uint8Array): Uint8Array {
  const ALL = 65_535;
  const tables = new Map(readTables(font));
  const own = outlines(font);
  const copy = (tag: string, length = 0) => {
    const old = tables.get(tag) ?? new Uint8Array();
    const bytes = new Uint8Array(Math.max(length, old.length));
    bytes.set(old);
    tables.set(tag, bytes);
    return new DataView(bytes.buffer);
  };
  copy('maxp').setUint16(4, ALL);
  copy('head').setUint16(50, 1);
  const metrics = copy('hhea').getUint16(34);
  copy('hmtx', metrics * 4 + (ALL - metrics) * 2);
  const last = own.at(-1)?.[1] ?? 0;
  const loca = new Uint8Array((ALL + 1) * 4);
  for (let i = 0; i <= ALL; i++) new DataView(loca.buffer).setUint32(i * 4, own[i]?.[0] ?? last);
  tables.set('loca', loca);
  const post = copy('post');
  post.setUint32(0, 0x00030000);
  tables.set('post', new Uint8Array(post.buffer, 0, 32));
  for (const tag of ['GDEF', 'GPOS', 'GSUB']) tables.delete(tag);
  return writeTables(tables);
}
