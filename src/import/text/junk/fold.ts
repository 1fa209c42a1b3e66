/** Makes two writings of a phrase equal: case, Turkish and Russian letters, vowel marks, apostrophes. */
export function fold(text: string): string {
  return text
    .replace(/[İIı]/gu, 'i')
    .toLowerCase()
    .replace(/ё/gu, 'е')
    .replace(/[’ʼ`´]/gu, "'")
    .replace(/[\u064b-\u0652\u0640\u200c-\u200f]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Folds a line, and takes the arrows, bullets and pictures away that pages dress it with. */
export function foldLine(text: string): string {
  return fold(text)
    .replace(/^[^\p{L}\p{N}\p{M}@#©"'«“„‘(]+/u, '')
    .replace(/[^\p{L}\p{N}\p{M}\p{P}]+$/u, '')
    .replace(/\s*[>»›→▶…|]+$/u, '');
}
