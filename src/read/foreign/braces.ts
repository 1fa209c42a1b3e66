const LONGEST = 5000;
const SIGN = /[{}"'`]|\/\*|\/\/|\n/gu;

/**
 * Finds the end of what braces hold, from the offset of the first: braces within, texts and comments
 * of JavaScript are passed over.
 * @returns the offset behind the last brace, or nothing where it is not near.
 */
export function readBraces(text: string, from: number): number | undefined {
  let depth = 0;
  SIGN.lastIndex = from;
  for (let found = SIGN.exec(text); found; found = SIGN.exec(text)) {
    const [sign] = found;
    if (found.index - from > LONGEST) return undefined;
    if (sign === '{') depth++;
    else if (sign === '}') {
      if (--depth === 0) return found.index + 1;
    } else if (sign === '\n') {
      if (/^[ \t]*\n/u.test(text.slice(found.index + 1, found.index + 200)) && depth === 1)
        continue;
    } else if (sign === '/*' || sign === '//') {
      const end = text
        .slice(found.index, found.index + LONGEST)
        .search(sign === '/*' ? /\*\// : /\n/);
      // An address has two slashes too.
      if (end >= 0 && !(sign === '//' && text[found.index - 1] === ':'))
        SIGN.lastIndex = found.index + end + (sign === '/*' ? 2 : 0);
    } else {
      const end = endOfText(text, found.index, sign);
      if (end !== undefined) SIGN.lastIndex = end;
    }
  }
  return undefined;
}

/** Finds the end of a text in quotes; an apostrophe of prose has none on its line. */
function endOfText(text: string, from: number, quote: string): number | undefined {
  for (let at = from + 1; at < text.length && at - from < LONGEST; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === quote) return at + 1;
    else if (text[at] === '\n' && quote !== '`') return undefined;
  }
  return undefined;
}
