/// <reference path="./fontverter.d.ts" />
import { inflateSync } from 'node:zlib';
import { LIMITS } from '../../model/limits.ts';
import { writeTables } from '../../model/sfnt.ts';

/** Why a font file can't be used: what was found, and how to mend it. */
export interface FontFault {
  readonly ruleId: 'font-malformed' | 'font-too-large' | 'font-restricted';
  readonly found: string;
  readonly note: string;
}

/** A font file unpacked. */
export type Unpacked = { readonly sfnt: Uint8Array; readonly packed: boolean } | FontFault;

export const malformed = (found: string): FontFault => ({
  ruleId: 'font-malformed',
  found,
  note: 'It is left out, and other fonts stand in; get a whole copy of it.',
});

const megabytes = LIMITS.fontBytes / 1024 / 1024;
export const tooLarge = (found: string): FontFault => ({
  ruleId: 'font-too-large',
  found,
  note: `It is left out, and other fonts stand in; a font file may have ${megabytes} MB, unpacked too.`,
});

const PLAIN = new Set(['\x00\x01\x00\x00', 'true', 'OTTO']);

/** Unpacks a font file, after its header has said that it doesn't grow beyond what is allowed. */
export async function unpack(file: Uint8Array): Promise<Unpacked> {
  const signature = String.fromCharCode(...file.subarray(0, 4));
  if (PLAIN.has(signature)) return { sfnt: file, packed: false };
  if (signature === 'ttcf')
    return {
      ...malformed('a collection of several fonts'),
      note: 'Take the one that you want out of it: a single TTF, OTF or WOFF2 file.',
    };
  const size = signature === 'wOFF' ? woffSize(file) : signature === 'wOF2' ? woff2Size(file) : 0;
  if (size === undefined) return malformed('a WOFF file that is cut off');
  if (size > LIMITS.fontBytes) return tooLarge(`one that unpacks to ${sizeOf(size)} MB`);
  try {
    if (signature === 'wOFF') return { sfnt: inflateWoff(file), packed: true };
    if (signature !== 'wOF2') return malformed('a file of another kind');
    const { default: fontverter } = await import('fontverter');
    return { sfnt: await fontverter.convert(Buffer.from(file), 'sfnt', 'woff2'), packed: true };
  } catch {
    return malformed('a WOFF file that can’t be unpacked');
  }
}

const sizeOf = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;

/** Adds up what the tables of a WOFF 1.0 file unpack to (WOFF 1.0 §5), in bytes. */
function woffSize(file: Uint8Array): number | undefined {
  if (file.length < WOFF_HEADER) return undefined;
  const data = view(file);
  const tables = data.getUint16(12);
  if (file.length < WOFF_HEADER + tables * WOFF_ENTRY) return undefined;
  let size = 0;
  for (let i = 0; i < tables; i++) size += data.getUint32(WOFF_HEADER + i * WOFF_ENTRY + 12);
  return size;
}

function inflateWoff(file: Uint8Array): Uint8Array {
  const data = view(file);
  const tables = new Map<string, Uint8Array>();
  for (let i = 0; i < data.getUint16(12); i++) {
    const entry = WOFF_HEADER + i * WOFF_ENTRY;
    const tag = String.fromCharCode(...file.subarray(entry, entry + 4));
    const start = data.getUint32(entry + 4);
    const bytes = file.subarray(start, start + data.getUint32(entry + 8));
    const length = data.getUint32(entry + 12);
    const packed = bytes.length < length;
    tables.set(tag, packed ? inflateSync(bytes, { maxOutputLength: length }) : bytes);
  }
  return writeTables(tables, data.getUint32(4));
}

const WOFF2_HEADER = 48;

/** Adds up what the tables of a WOFF2 file unpack to (WOFF 2.0 §4.1), in bytes. */
function woff2Size(file: Uint8Array): number | undefined {
  if (file.length < WOFF2_HEADER) return undefined;
  let at = WOFF2_HEADER;
  const base128 = () => {
    let value = 0;
    for (let i = 0; i < 5; i++) {
      const byte = file[at++] ?? 0;
      value = value * 128 + (byte & 0x7f);
      if ((byte & 0x80) === 0) break;
    }
    return value;
  };
  let size = 0;
  for (let tables = view(file).getUint16(12); tables > 0; tables--) {
    const flags = file[at++];
    if (flags === undefined) return undefined;
    const tag = flags & 0x3f;
    if (tag === 0x3f) at += 4;
    const version = flags >> 6;
    size += base128();
    // glyf and loca are transformed unless they say otherwise, other tables where they say so.
    const transformed = tag === 10 || tag === 11 ? version !== 3 : version !== 0;
    if (transformed) size += base128();
  }
  return at <= file.length ? size : undefined;
}
