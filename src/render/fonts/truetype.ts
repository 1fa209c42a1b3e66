import { readTables, writeTables } from '../../model/sfnt.ts';
import { contoursOf, type OutlinePoint } from './quadratic.ts';

/** What PostScript outlines bring, and what a TrueType font has no use for. */
const POSTSCRIPT = ['CFF ', 'CFF2', 'VORG', 'DSIG', 'fvar', 'avar', 'HVAR', 'VVAR', 'MVAR', 'STAT'];

const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), 32767);
const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), -32768);

/** Left, foot, right and top of points; a point at the origin for none. */
function boxOf(points: readonly OutlinePoint[]): readonly number[] {
  if (points.length === 0) return [0, 0, 0, 0];
  const [xs, ys] = [points.map((p) => p.x), points.map((p) => p.y)];
  return [least(xs), least(ys), most(xs), most(ys)];
}

/** Describes a glyph (OpenType `glyf`, simple glyphs): box, ends of contours, flags, steps from point to point. */
function glyphBytes(contours: readonly (readonly OutlinePoint[])[]): Uint8Array {
  const points = contours.flat();
  if (points.length === 0) return new Uint8Array();
  const bytes = new Uint8Array(10 + contours.length * 2 + 2 + points.length * 5);
  const data = new DataView(bytes.buffer);
  const [xs, ys] = [points.map((p) => p.x), points.map((p) => p.y)];
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b));
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b));
  for (const [i, value] of [contours.length, least(xs), least(ys), most(xs), most(ys)].entries())
    data.setInt16(i * 2, value);
  let at = 10;
  let last = -1;
  for (const contour of contours) {
    last += contour.length;
    data.setUint16(at, last);
    at += 2;
  }
  at += 2; // no instructions
  for (const { onCurve } of points) bytes[at++] = onCurve ? 1 : 0;
  for (const values of [xs, ys])
    for (const [i, value] of values.entries()) {
      data.setInt16(at, value - (values[i - 1] ?? 0));
      at += 2;
    }
  return bytes;
}

/**
 * Gives a static font with TrueType outlines instead of PostScript ones, which Chromium prints as Type 3.
 * The glyphs keep their numbers, so that every other table stays as it is. Outlines are off by at most
 * a two-thousandth of an em.
 */
export async function toTrueType(font: Uint8Array): Promise<Uint8Array> {
  const tables = new Map(readTables(font));
  if (tables.has('glyf')) return font;
  const { Blob, Face, Font } = await import('harfbuzzjs');
  const face = new Face(new Blob(font));
  const drawn = new Font(face);
  const table = (tag: string) => {
    const bytes = tables.get(tag);
    if (!bytes) throw new Error(`Expected the table ${tag} in the font, found none`);
    const copy = new Uint8Array(bytes); // a Buffer would be sliced without copying
    tables.set(tag, copy);
    return new DataView(copy.buffer);
  };
  const glyphs = table('maxp').getUint16(4);
  const described = Array.from({ length: glyphs }, (_, glyph) => {
    const contours = contoursOf(drawn.glyphToJson(glyph), face.upem / 2000);
    return { contours, bytes: glyphBytes(contours) };
  });

  const loca = new DataView(new ArrayBuffer((glyphs + 1) * 4));
  const parts: Uint8Array[] = [];
  let end = 0;
  for (const [i, { bytes }] of described.entries()) {
    parts.push(bytes, new Uint8Array((4 - (bytes.length % 4)) % 4));
    end += (bytes.length + 3) & ~3;
    loca.setUint32((i + 1) * 4, end);
  }
  tables.set('loca', new Uint8Array(loca.buffer));
  tables.set('glyf', new Uint8Array(Buffer.concat(parts)));

  // A renderer moves a glyph by what its side bearing and the left of its box differ by.
  const wide = table('hhea').getUint16(34);
  const metrics = table('hmtx');
  for (const [i, { bytes }] of described.entries()) {
    const at = i < wide ? i * 4 + 2 : wide * 4 + (i - wide) * 2;
    const left = bytes.length > 0 ? new DataView(bytes.buffer).getInt16(2) : 0;
    if (at + 2 <= metrics.byteLength) metrics.setInt16(at, left);
  }

  const head = table('head');
  const box = boxOf(described.flatMap(({ contours }) => contours.flat()));
  for (const [i, value] of box.entries()) head.setInt16(36 + i * 2, value);
  head.setInt16(50, 1); // offsets of four bytes
  head.setInt16(52, 0);
  const profile = new DataView(new ArrayBuffer(32));
  profile.setUint32(0, 0x00010000);
  profile.setUint16(4, glyphs);
  profile.setUint16(6, most([0, ...described.map(({ contours }) => contours.flat().length)]));
  profile.setUint16(8, most([0, ...described.map(({ contours }) => contours.length)]));
  profile.setUint16(14, 2); // zones
  tables.set('maxp', new Uint8Array(profile.buffer));
  for (const tag of POSTSCRIPT) tables.delete(tag);
  return writeTables(tables);
}
