const LETTERS = '[\\p{Script=Hebrew}\\p{M}]';
const WORD_BEFORE = new RegExp(`${LETTERS}*$`, 'u');
const WORD_AFTER = new RegExp(`^${LETTERS}*`, 'u');
/** Particles that are written together with the word that they precede. */
const PARTICLES = /^[ושהכלבמ]\p{M}*(?:[ושהכלבמ]\p{M}*){0,3}$/u;
/** Letters before a mark and after it are looked for no further than this. */
const REACH = 40;

const lettersOf = (word: string) => word.replace(/\p{M}/gu, '').length;

/** Says whether a character is a Hebrew letter or a point on one. */
export function isHebrew(character: string): boolean {
  return /[\u0591-\u05bd\u05bf-\u05f2]/u.test(character);
}

/**
 * Says whether a straight double mark between two Hebrew letters opens a quotation after a particle
 * (`ב"עשרים שנה"`); otherwise it is a gershayim (`צה"ל`, `דו"חות`).
 * @param isOpen whether a quotation is open already.
 * @param closesAhead whether the next clear mark closes one.
 */
export function opensAfterParticle(
  text: string,
  at: number,
  isOpen: boolean,
  closesAhead: boolean,
): boolean {
  if (isOpen || !closesAhead) return false;
  const word = WORD_BEFORE.exec(text.slice(Math.max(0, at - REACH), at))?.[0] ?? '';
  if (!PARTICLES.test(word)) return false;
  const next = WORD_AFTER.exec(text.slice(at + 1, at + 1 + REACH))?.[0] ?? '';
  // One letter after the mark is an abbreviation, unless the quotation ends behind it.
  return lettersOf(next) > 1 || text[at + 1 + next.length] === text[at];
}

/**
 * Says whether a straight single mark between two Hebrew letters opens a quotation after a particle
 * (`ה'מומחים' אמרו`); otherwise it is a geresh (`ג'ירפה`, `ה'תשפ"ד`).
 */
export function opensSingleAfterParticle(text: string, at: number, isOpen: boolean): boolean {
  // A mark behind one or two letters is an abbreviation's geresh (`עמ'`), which closes nothing.
  const ahead = new RegExp(`^${LETTERS}[^'"]*${LETTERS}{3}'(?!${LETTERS})`, 'u');
  const rest = text.slice(at + 1, at + 1 + 2 * REACH);
  return !/^ת[קרש]/u.test(rest) && opensAfterParticle(text, at, isOpen, ahead.test(rest));
}
