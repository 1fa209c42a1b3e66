import { lettersOf } from './raster.ts';

/** What a file is by its own bytes; the last ones are known only to be named in a message. */
export type ImageKind =
  | 'PNG'
  | 'JPEG'
  | 'GIF'
  | 'SVG'
  | 'WebP'
  | 'AVIF'
  | 'TIFF'
  | 'HEIC'
  | 'BMP'
  | 'JPEG XL'
  | 'JPEG 2000'
  | 'PSD'
  | 'EPS'
  | 'SVGZ'
  | 'PDF'
  | 'HTML'
  | 'a Git LFS pointer';

const SIGNATURES: readonly (readonly [ImageKind, RegExp])[] = [
  ['PNG', /^\x89PNG\r\n\x1a\n/u],
  ['JPEG', /^\xff\xd8\xff/u],
  ['GIF', /^GIF8[79]a/u],
  ['WebP', /^RIFF[\s\S]{4}WEBP/u],
  ['AVIF', /^[\s\S]{4}ftyp(?:[\s\S]{4})*?avi[fs]/u],
  ['HEIC', /^[\s\S]{4}ftyp(?:hei[cfmsx]|hev[cmsx]|mif1|msf1)/u],
  ['TIFF', /^(?:II\*\0|MM\0\*|II\+\0|MM\0\+)/u],
  ['BMP', /^BM[\s\S]{4}\0{4}/u],
  ['JPEG XL', /^(?:\xff\x0a|\0\0\0\x0cJXL )/u],
  ['JPEG 2000', /^\0\0\0\x0cjP {2}/u],
  ['PSD', /^8BPS/u],
  ['EPS', /^(?:%!PS|\xc5\xd0\xd3\xc6)/u],
  ['SVGZ', /^\x1f\x8b/u],
  ['PDF', /^%PDF-/u],
  ['a Git LFS pointer', /^version https:\/\/git-lfs/u],
];
const MARKUP = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*</u;

/** Says what kind of image some bytes are, by their signature; a file's ending is not asked. */
export function kindOf(bytes: Uint8Array): ImageKind | undefined {
  const head = lettersOf(bytes, 0, 32);
  const known = SIGNATURES.find(([, signature]) => signature.test(head))?.[0];
  if (known) return known;
  // UTF-16 has a NUL beside each letter of markup.
  const text = lettersOf(bytes, 0, 4096).replaceAll('\0', '');
  if (!MARKUP.test(text)) return undefined;
  const first = /<(?![?!])([\w:-]+)/u.exec(text.replace(/<!--[\s\S]*?(?:-->|$)/gu, ''))?.[1];
  if (first && /^(?:\w+:)?svg$/u.test(first)) return 'SVG';
  return /<(?:!doctype html|html|head|body)\b/iu.test(text) ? 'HTML' : undefined;
}
