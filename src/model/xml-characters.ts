/** What XML 1.0 can't hold (§2.2, production 2): control characters, lone halves of pairs, non-characters. */
export const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Gives a text without the characters that XML can't hold. */
export function withoutForbidden(text: string): string {
  return text.replace(FORBIDDEN, '');
}
