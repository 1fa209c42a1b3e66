/** Encodings of one byte a character that texts from older programs come in. */
export type CodePage = `windows-125${0 | 1 | 2 | 4 | 5 | 6}`;

/**
 * Windows-1252 from 0x80 to 0x9F (WHATWG Encoding §9): some releases of Node read these bytes as Latin-1.
 */
const LATIN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
const tables = new Map<CodePage, ReadonlyMap<string, number>>();

/** Gives the byte of each character of a code page. */
function bytesOf(page: CodePage): ReadonlyMap<string, number> {
  const known = tables.get(page);
  if (known) return known;
  const table = new Map([...decodeBy(page, bytes)].map((sign, i) => [sign, i]));
  tables.set(page, table);
  return table;
}

/** Decodes bytes by a code page. */
export function decodeBy(page: CodePage, data: Uint8Array): string {
  const text = new TextDecoder(page).decode(data);
  if (page !== 'windows-1252') return text;
  return text.replace(/[\u0080-\u009f]/gu, (sign) => LATIN[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** Gives a text's bytes in a code page, or nothing where it has other characters. */
export function encodeBy(page: CodePage, text: string): Uint8Array | undefined {
  const table = bytesOf(page);
  const data: number[] = [];
  for (const sign of text) {
    const byte = table.get(sign);
    if (byte === undefined) return undefined;
    data.push(byte);
  }
  return Uint8Array.from(data);
}
