/** A style sheet or declarations with only what stays inside the file, and what was taken out. */
export interface CleanStyle {
  readonly css: string;
  readonly dropped: readonly string[];
}

const COMMENT = /\/\*[\s\S]*?(?:\*\/|$)/gu;
const OUTSIDE = /url\(\s*(?!["']?#)[^)]*\)?/giu;
const AT_RULE = /@(?:import|charset|namespace)[^;{}]*;?/giu;
const FONT_FACE = /@font-face\s*\{[^{}]*\}?/giu;
/** What old engines ran as a program, and functions that fetch. */
const ACTIVE =
  /(?:expression\s*\(|behavior\s*:|-moz-binding|javascript:|image-set\s*\(|src\s*\()/iu;

/**
 * Cleans CSS of an SVG: `url()` may only name a part of the same file, and nothing is imported. An
 * escape may hide any word from this, so a text with a backslash is dropped whole.
 */
export function cleanStyle(css: string): CleanStyle {
  const plain = css.replace(COMMENT, ' ');
  if (plain.includes('\\') || ACTIVE.test(plain) || plain.includes('<'))
    return { css: '', dropped: ['a style with programs or escapes'] };
  const dropped: string[] = [];
  const take = (text: string, what: RegExp, name: string, instead: string) => {
    const rest = text.replace(what, instead);
    if (rest !== text) dropped.push(name);
    return rest;
  };
  let clean = take(plain, AT_RULE, '`@import` or its like', '');
  clean = take(clean, FONT_FACE, '`@font-face`', '');
  clean = take(clean, OUTSIDE, '`url()` of another file', 'none');
  if (/@import|@font-face/iu.test(clean))
    return { css: '', dropped: [...dropped, 'a broken style'] };
  return { css: clean, dropped };
}

/** Says whether an attribute's value names another file. */
export function reachesOut(value: string): boolean {
  return value.includes('\\') || /url\(\s*(?!["']?#)|javascript:|data:|@import/iu.test(value);
}
