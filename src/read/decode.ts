import type { Place } from '../model/message.ts';

/** A text, or the place of the first byte that is none. */
export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | {
      readonly ok: false;
      readonly encoding: Encoding;
      readonly place: Place;
      readonly byte: number;
    };

type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE';

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'UTF-16BE' : 'UTF-8';
}

/**
 * Decodes UTF-8, or UTF-16 that says so by its byte order mark; the mark is dropped, and every line
 * ends in a line feed.
 */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  const text = read(bytes, encoding, true);
  if (text !== undefined) return { ok: true, text: text.replace(/\r\n?/gu, '\n'), encoding };
  return { ok: false, encoding, ...firstFault(bytes, encoding) };
}

function read(bytes: Uint8Array, encoding: Encoding, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Finds the first replacement character that the decoder put in and the file does not have. */
function firstFault(bytes: Uint8Array, encoding: Encoding): { place: Place; byte: number } {
  const wide = encoding !== 'UTF-8';
  const loose = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  let byte = 0;
  let line = 1;
  let column = 1;
  for (const character of loose) {
    if (character === '\uFFFD' && !stands(bytes, byte, encoding)) break;
    byte += wide ? character.length * 2 : Buffer.byteLength(character);
    if (character === '\n') {
      line++;
      column = 1;
    } else if (character !== '\uFEFF' || byte > 3) column += character.length;
  }
  return { place: { line, column }, byte };
}

function stands(bytes: Uint8Array, at: number, encoding: Encoding): boolean {
  const own = { 'UTF-8': [0xef, 0xbf, 0xbd], 'UTF-16LE': [0xfd, 0xff], 'UTF-16BE': [0xff, 0xfd] };
  return own[encoding].every((value, i) => bytes[at + i] === value);
}
