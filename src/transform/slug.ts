/** Name characters of XML 1.0 (§2.3, productions 4 and 4a) without the colon. */
const NOT_NAME =
  /[^-.\w\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u203f\u2040\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}]/gu;

/** Makes the address that other tools give a heading: its words in small letters with hyphens. */
export function slugOfHeading(text: string): string {
  return text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}

/**
 * Names the addresses that a heading has in other tools: GitHub's, kramdown's, which begins with a
 * letter, and the one of tools that put a hyphen for each sign (Zola, Docusaurus).
 */
export function namesOfHeading(text: string): readonly string[] {
  const slug = slugOfHeading(text);
  const hyphens = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  return [slug, slug.replace(/^[^\p{L}]+/u, ''), hyphens.replace(/^-|-$/gu, '')];
}

/**
 * Makes an id out of what a manuscript calls a place: an XML name whatever it holds, and none of those
 * that our own parts have, as all of these begin with `s-`.
 */
export function idOf(name: string): string {
  const clean = name.normalize('NFC').replace(/\s+/gu, '-').replace(NOT_NAME, '');
  return `s-${clean.replace(/-{2,}/gu, '-').replace(/^-|-$/gu, '') || 'part'}`;
}
