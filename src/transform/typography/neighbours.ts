/** Gives the whole character before an offset, or an empty string at the beginning. */
export function before(text: string, at: number): string {
  const unit = text.charCodeAt(at - 1);
  return text.slice(unit >= 0xdc00 && unit < 0xe000 ? at - 2 : Math.max(at - 1, 0), at);
}

/** Gives the whole character at an offset, or an empty string at the end. */
export function from(text: string, at: number): string {
  return at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : '';
}

/** Says whether a word may begin after this character: nothing, space, an opening mark. */
export function opens(character: string): boolean {
  return character === '' || /[\s\p{Ps}\p{Pi}¿¡/]/u.test(character);
}

/** Says whether a word has ended before this character: nothing, space, a closing or a stop. */
export function ends(character: string): boolean {
  return character === '' || /[\s\p{Pe}\p{Pf}.,;:!?…،؛؟۔/]/u.test(character);
}

/** Says whether a character belongs to a word; an object among the words counts as one. */
export function isWord(character: string): boolean {
  return /[\p{L}\p{M}\p{N}\ufffc]/u.test(character);
}

/** Says whether a character is a dash or a hyphen. */
export function isDash(character: string): boolean {
  return /\p{Pd}/u.test(character);
}
