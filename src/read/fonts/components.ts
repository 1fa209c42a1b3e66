import { readTables } from '../../model/sfnt.ts';

/** Levels of glyphs made of glyphs; fonts have two or three. */
const DEEPEST = 8;
/** Pieces of one glyph, all levels together; fonts have a dozen. */
const HEAVIEST = 500;
/** Flags of a component (OpenType `glyf`, composite glyphs). */
const [WORDS, SCALE, MORE, SCALES, MATRIX] = [0x0001, 0x0008, 0x0020, 0x0040, 0x0080] as const;

function sizeOf(flags: number): number {
  const distances = flags & WORDS ? 4 : 2;
  const scaling = flags & MATRIX ? 8 : flags & SCALES ? 4 : flags & SCALE ? 2 : 0;
  return 4 + distances + scaling;
}

/** Lists the glyphs that a glyph is made of; none for one that is drawn. */
function componentsOf(glyf: DataView, start: number, end: number): number[] {
  const found: number[] = [];
  if (end - start < 10 || glyf.getInt16(start) >= 0) return found;
  for (let at = start + 10; at + 4 <= end; ) {
    const flags = glyf.getUint16(at);
    found.push(glyf.getUint16(at + 2));
    if (!(flags & MORE)) break;
    at += sizeOf(flags);
  }
  return found;
}

/**
 * Says whether glyphs are made of themselves, or of more pieces than in any honest font: who draws them
 * may never come to an end. Takes time by the length of the font.
 */
export function isEntangled(font: Uint8Array): boolean {
  const tables = readTables(font);
  const view = (tag: string) => {
    const { buffer, byteOffset, length } = tables.get(tag) ?? new Uint8Array();
    return new DataView(buffer, byteOffset, length);
  };
  const [head, loca, glyf] = [view('head'), view('loca'), view('glyf')];
  if (head.byteLength < 52 || glyf.byteLength === 0) return false;
  const long = head.getUint16(50) === 1;
  const glyphs = Math.floor(loca.byteLength / (long ? 4 : 2)) - 1;
  const place = (glyph: number) =>
    Math.min(long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2, glyf.byteLength);
  const weights = new Map<number, number>();
  /** Counts the pieces that a glyph is drawn from; without end for one on its own way down. */
  const weightOf = (glyph: number, level: number): number => {
    if (level > DEEPEST) return Number.POSITIVE_INFINITY;
    const known = weights.get(glyph);
    if (known !== undefined || glyph >= glyphs) return known ?? 0;
    let weight = 1;
    for (const part of componentsOf(glyf, place(glyph), place(glyph + 1))) {
      weight += weightOf(part, level + 1);
      if (weight > HEAVIEST) break;
    }
    weights.set(glyph, weight);
    return weight;
  };
  for (let glyph = 0; glyph < glyphs; glyph++) if (weightOf(glyph, 0) > HEAVIEST) return true;
  return false;
}
