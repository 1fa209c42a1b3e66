import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { mendMojibake } from './mojibake.ts';

const UNSEEN = /[\u00ad\u200b\u2060-\u2064\ufeff]/gu;
const JOINERS = /[\u200c\u200d]/gu;
const DIRECTION_MARKS = /[\u200e\u200f\u061c]/gu;
const RTL = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;
/** Scripts and pictures in which a joiner between two characters changes what is seen. */
const JOINED =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Sinhala}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Telugu}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Variation_Selector}]/u;
const REFERENCE =
  /&(?:#(?<decimal>\d{1,7})|#[xX](?<hex>[\da-fA-F]{1,6})|(?<name>[A-Za-z]\w{1,30}));/gu;
const LIGATURES = /[\ufb00-\ufb06]/gu;

/**
 * Cleans the characters of one line: what was read in a wrong encoding, character references of HTML,
 * what nobody sees, spaces that a page put in to hold words together, ligatures of a PDF; in NFC
 * (UAX #15). What means something in its script stays: joiners, marks of direction, the spaces of
 * French and of figures. Plain lines come back as they are.
 */
export function cleanCharacters(line: string): string {
  let text = line;
  if (text.includes('&')) text = text.replace(REFERENCE, reference);
  if (!/[^\u0020-\u007e]/u.test(text)) return text;
  text = mendMojibake(text);
  text = text.replace(UNSEEN, '').replace(LIGATURES, (sign) => sign.normalize('NFKC'));
  text = text.replace(JOINERS, (sign, at: number, whole: string) => {
    const [before = '', after = ''] = [
      [...whole.slice(Math.max(0, at - 2), at)].at(-1),
      whole[at + 1],
    ];
    const pair = after >= '\ud800' && after <= '\udbff' ? whole.slice(at + 1, at + 3) : after;
    return JOINED.test(before) && (JOINED.test(pair) || sign === '\u200d') ? sign : '';
  });
  if (!RTL.test(text)) text = text.replace(DIRECTION_MARKS, '');
  return text.replace(/\t/gu, '    ').replace(SPACE, space).normalize('NFC');
}

function reference(found: string, ...rest: unknown[]): string {
  // The last argument of a replacer is the groups, where the form names some.
  const { decimal, hex, name } = rest.at(-1) as Record<string, string | undefined>;
  if (name !== undefined) return decodeNamedCharacterReference(name) || found;
  const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
  const usable = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return usable && !(code >= 0x7f && code < 0xa0) ? String.fromCodePoint(code) : found;
}

const SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/gu;

/** Keeps a space that holds a figure, an initial or a mark to its neighbour; all others are plain. */
function space(sign: string, at: number, whole: string): string {
  const [before, after] = [whole[at - 1] ?? '', whole[at + 1] ?? ''];
  const holds =
    /[:;!?»%‰€$£°]/u.test(after) ||
    /[«€$£№§]/u.test(before) ||
    (/\p{N}/u.test(before) && /[\p{N}\p{L}]/u.test(after)) ||
    (/\p{Lu}\.$/u.test(whole.slice(Math.max(0, at - 2), at)) && /\p{Lu}/u.test(after));
  if (!holds) return ' ';
  return sign === '\u202f' || sign === '\u2009' ? '\u202f' : '\u00a0';
}
