import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import type { PdfPicture } from './picture.ts';

type Coded = Omit<PdfPicture, 'mark'>;

const SIGNATURE = 8;
/** Bytes of a colour profile, unpacked. */
const LARGEST_PROFILE = 1024 * 1024;
/** sRGB as `gAMA` and `cHRM` say it, in 100,000ths (PNG 3rd edition §11.3.2). */
const GAMMA = 45_455;
const PRIMARIES = [31_270, 32_900, 64_000, 33_000, 30_000, 60_000, 15_000, 6_000];

function chunksOf(bytes: Buffer): Map<string, Buffer[]> {
  const chunks = new Map<string, Buffer[]>();
  for (let at = SIGNATURE; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    const list = chunks.get(name) ?? [];
    list.push(bytes.subarray(at + 8, at + 8 + length));
    chunks.set(name, list);
    at += 12 + length;
  }
  return chunks;
}

const words = (chunk: Buffer) =>
  Array.from({ length: Math.floor(chunk.length / 4) }, (_, i) => chunk.readUInt32BE(i * 4));

/** Says whether colours are sRGB where no profile says otherwise. */
function isPlain(chunks: ReadonlyMap<string, readonly Buffer[]>): boolean {
  if (chunks.has('sRGB')) return true;
  const [gamma] = chunks.get('gAMA') ?? [];
  const [primaries] = chunks.get('cHRM') ?? [];
  const near = (a: number, b: number) => Math.abs(a - b) <= 100;
  if (gamma && !near(words(gamma)[0] ?? 0, GAMMA)) return false;
  return !primaries || words(primaries).every((value, i) => near(value, PRIMARIES[i] ?? 0));
}

/** Unpacks something deflated, or gives nothing where it is broken or longer than it may be. */
const unpacked = (bytes: Buffer, limit: number): Promise<Buffer | undefined> =>
  promisify(inflate)(bytes, { maxOutputLength: limit }).catch(() => undefined);

/** Gives the profile of `iCCP`, still deflated, where it is one and for such colours. */
async function profileOf(chunk: Buffer, colours: string): Promise<Buffer | undefined> {
  const name = chunk.indexOf(0);
  if (name < 0 || chunk[name + 1] !== 0) return undefined;
  const deflated = chunk.subarray(name + 2);
  const profile = await unpacked(deflated, LARGEST_PROFILE);
  if (!profile || profile.length < 128 || profile.readUInt32BE(0) !== profile.length)
    return undefined;
  const good =
    profile.toString('latin1', 36, 40) === 'acsp' && profile.toString('latin1', 16, 20) === colours;
  return good ? deflated : undefined;
}

/** Checks the pixels: unpacked, they are as long as they must be, each row with a filter that there is. */
async function isWhole(data: Buffer, height: number, row: number): Promise<boolean> {
  const length = height * (row + 1);
  const pixels = await unpacked(data, length);
  if (pixels?.length !== length) return false;
  for (let at = 0; at < length; at += row + 1) if ((pixels[at] ?? 5) > 4) return false;
  return true;
}

/**
 * Takes the pixels of a PNG as they lie: a PDF reads the same coding (ISO 32000-1 §7.4.4.4). Nothing for
 * what it does not read so: transparency, interlacing, colours of their own kind.
 */
export async function codedPng(png: Uint8Array): Promise<Coded | undefined> {
  const chunks = chunksOf(Buffer.from(png.buffer, png.byteOffset, png.length));
  const [header] = chunks.get('IHDR') ?? [];
  if (!header || header.length < 13) return undefined;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth, kind, , , interlaced] = header.subarray(8);
  if (depth === undefined || depth > 8 || interlaced !== 0 || chunks.has('tRNS')) return undefined;
  if (kind !== 0 && kind !== 2 && kind !== 3) return undefined;
  const [palette] = chunks.get('PLTE') ?? [];
  if (kind === 3 && (!palette || palette.length === 0 || palette.length % 3 !== 0))
    return undefined;
  const [coloured] = chunks.get('iCCP') ?? [];
  const profile = coloured && (await profileOf(coloured, kind === 0 ? 'GRAY' : 'RGB '));
  if (coloured ? !profile : !isPlain(chunks)) return undefined;
  const samples = kind === 2 ? 3 : 1;
  const data = Buffer.concat(chunks.get('IDAT') ?? []);
  if (!(await isWhole(data, height, Math.ceil((width * samples * depth) / 8)))) return undefined;
  return {
    width,
    height,
    bytes: data,
    coding: 'png',
    depth,
    samples,
    ...(kind === 3 && palette && { palette }),
    ...(profile && { profile }),
  };
}
