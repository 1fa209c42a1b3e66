/// <reference path="./wawoff2.d.ts" />
import { type Cache, contentKey } from '../../cache.ts';
import type { FontFace } from '../../model/rendered-edition.ts';
import { fontFaceRules } from '../../render/fonts/face-rules.ts';
import { dataAddress } from './data-address.ts';

/** Raised when the same font is packed otherwise: the library, its options. */
const VERSION = '1';

/** The address of a font that many articles share, by its bytes, which are the same buffer each time. */
const addresses = new WeakMap<Uint8Array, Promise<string>>();

let turn: Promise<unknown> = Promise.resolve();

/** Packs one font after another: what the library gives lies in a memory that its next call may move. */
function compressed(bytes: Uint8Array): Promise<Uint8Array> {
  const mine = turn.then(async () => {
    const { default: compress } = await import('wawoff2/compress.js');
    return Uint8Array.from(await compress(bytes));
  });
  turn = mine.catch(() => {});
  return mine;
}

/** Packs a TrueType font as WOFF2, a third of its size; what was packed once is kept in the cache. */
export function packFont(bytes: Uint8Array, cache: Cache): Promise<Uint8Array> {
  return cache.get('woff2', contentKey(VERSION, bytes), () => compressed(bytes));
}

/** Writes the @font-face rules of a page with the fonts inside them. */
export async function embeddedFonts(faces: readonly FontFace[], cache: Cache): Promise<string> {
  const addressOf = (bytes: Uint8Array): Promise<string> => {
    const known = addresses.get(bytes);
    if (known) return known;
    const made = packFont(bytes, cache).then((packed) => dataAddress('font/woff2', packed));
    addresses.set(bytes, made);
    made.catch(() => addresses.delete(bytes));
    return made;
  };
  const embedded = faces.map(async (face) => ({ ...face, href: await addressOf(face.bytes) }));
  return fontFaceRules(await Promise.all(embedded), 'web');
}
