/** Encodings of one byte a character that texts from older programs come in. */
export type CodePage = `windows-125${0 | 1 | 2 | 4 | 5 | 6}`;

const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
const tables = new Map<CodePage, ReadonlyMap<string, number>>();

/** Gives the byte of each character of a code page. */
function bytesOf(page: CodePage): ReadonlyMap<string, number> {
  const known = tables.get(page);
  if (known) return known;
  const table = new Map([...new TextDecoder(page).decode(bytes)].map((sign, i) => [sign, i]));
  tables.set(page, table);
  return table;
}

/** Decodes bytes by a code page. */
export function decodeBy(page: CodePage, data: Uint8Array): string {
  return new TextDecoder(page).decode(data);
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
