import { readTables, type Tables } from '../../model/sfnt.ts';

type Fault = string | undefined;

/** Without one of these no browser and no e-reader takes a font (OpenType Sanitizer). */
const REQUIRED = ['OS/2', 'cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'post'];

const u16 = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
const i16 = (bytes: Uint8Array, at: number) => (u16(bytes, at) << 16) >> 16;
const u32 = (bytes: Uint8Array, at: number) => u16(bytes, at) * 0x10000 + u16(bytes, at + 2);

/** Bytes of `OS/2`, by its version (OpenType §OS/2). */
const OS2_LENGTHS = [68, 86, 96, 96, 96, 100];

const hasBox = (head: Uint8Array) =>
  i16(head, 36) <= i16(head, 40) && i16(head, 38) <= i16(head, 42);

function faultOfHead(head: Uint8Array): Fault {
  const units = u16(head, 18);
  const good =
    head.length >= 54 &&
    u32(head, 12) === 0x5f0f3cf5 &&
    units >= 16 &&
    units <= 16_384 &&
    u16(head, 50) <= 1 &&
    u16(head, 52) === 0;
  return good ? undefined : 'head';
}

function faultOfLoca(loca: Uint8Array, glyf: Uint8Array, glyphs: number, long: boolean): Fault {
  const size = long ? 4 : 2;
  if (loca.length < (glyphs + 1) * size) return 'loca';
  let last = 0;
  for (let i = 0; i <= glyphs; i++) {
    const start = long ? u32(loca, i * 4) : u16(loca, i * 2) * 2;
    if (start < last || start > glyf.length) return 'loca';
    last = start;
  }
  return undefined;
}

/** Calls the same table as the sanitizer of browsers would, for what it does not mend. */
function faultyTable(tables: Tables): Fault {
  const table = (tag: string) => tables.get(tag) ?? new Uint8Array();
  const missing = REQUIRED.find((tag) => table(tag).length === 0);
  if (missing) return missing;
  // PostScript outlines are checked as they are made anew.
  const postscript = tables.has('CFF ') || tables.has('CFF2');
  const [head, maxp, hhea, os2] = [table('head'), table('maxp'), table('hhea'), table('OS/2')];
  const glyphs = u16(maxp, 4);
  const metrics = u16(hhea, 34);
  const version = u16(os2, 0);
  const gasp = tables.get('gasp');
  const full = u32(maxp, 0) === 0x10000 && maxp.length >= 32;
  const zones = postscript ? 0 : u16(maxp, 14);
  if (glyphs === 0 || !(full || postscript) || zones > 2) return 'maxp';
  if (hhea.length < 36 || u16(hhea, 32) !== 0 || metrics === 0 || metrics > glyphs) return 'hhea';
  if (table('hmtx').length < metrics * 4 + (glyphs - metrics) * 2) return 'hmtx';
  if (os2.length < (OS2_LENGTHS[Math.min(version, 5)] ?? 0)) return 'OS/2';
  if (table('post').length < 32) return 'post';
  if (gasp && (gasp.length < 4 || gasp.length < 4 + u16(gasp, 2) * 4)) return 'gasp';
  if (postscript) return faultOfHead(head);
  const long = u16(head, 50) === 1;
  if (!hasBox(head)) return 'head';
  return faultOfHead(head) ?? faultOfLoca(table('loca'), table('glyf'), glyphs, long);
}

/** Says whether a font's list of tables leads beyond its end. */
export function isCutOff(font: Uint8Array): boolean {
  const count = u16(font, 4);
  if (font.length < 12 + count * 16) return true;
  return Array.from({ length: count }, (_, i) => 12 + i * 16).some(
    (at) => u32(font, at + 8) + u32(font, at + 12) > font.length,
  );
}

/**
 * Looks a cut font over as browsers and e-readers do before they use one: shaping engines forgive more,
 * and what they forgive is shown in another font, without a word, by those who don't.
 * @returns the tag of the table that is broken.
 */
export function brokenTable(font: Uint8Array): string | undefined {
  try {
    return faultyTable(readTables(font));
  } catch {
    return 'the list of tables';
  }
}
