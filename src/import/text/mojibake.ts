import { encodeBy } from './code-pages.ts';

const strict = new TextDecoder('utf-8', { fatal: true });

/** Three-byte marks of UTF-8 that were read as Windows-1252: nobody writes `â€` otherwise. */
const MARK = /â€[\u0080-\u00bf\u0152-\u0178\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/gu;
const SUSPECT = /[ÂÃÄÅÐÑ×ØÙÉâãРС][^\s\u0000-\u007f]/u;

/**
 * Mends a line of UTF-8 that was once read in a code page (`â€œwordâ€\u009d`, `Ã©`): where all of it goes back
 * to bytes that are good UTF-8, which a line that is right as it stands does not, it is mended whole;
 * else the quotation marks and dashes are, whose wrong form can't be mistaken.
 */
export function mendMojibake(line: string): string {
  if (!SUSPECT.test(line)) return line;
  for (const page of ['windows-1252', 'windows-1251'] as const) {
    const bytes = encodeBy(page, line);
    // Two characters can be good UTF-8 by chance: `CAFÉ”`.
    if (!bytes || foreign(line) < (page === 'windows-1252' ? 2 : 6)) continue;
    const mended = read(bytes);
    if (mended !== undefined && !onlyChance(line, mended)) return mended;
  }
  return line.replace(MARK, (found) => {
    const bytes = encodeBy('windows-1252', found);
    return (bytes && read(bytes)) ?? found;
  });
}

const foreign = (text: string) => text.replace(/[\u0000-\u007f]/gu, '').length;

/** A single capital with a closing mark after it is a word in capitals at the end of a quotation. */
function onlyChance(line: string, mended: string): boolean {
  return foreign(mended) === 1 && /\p{Lu}[”“’‘»…–—™]/u.test(line);
}

function read(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}
