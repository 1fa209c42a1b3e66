import { ends } from './neighbours.ts';
import type { Edits } from './runs.ts';

const NARROW = '\u202f';
/** The colon stands between what it parts. */
const WIDE = '\u00a0';
/** A mark after a word, with the space that may stand between them. */
const MARK = /(?<=[\p{L}\p{M}\p{N}\p{Pe}\p{Pf}%"'\ufffc])([ \u00a0\u2009]?)([:;!?»])/gu;

/**
 * Puts the narrow no-break space of French before its high marks and inside its angles, and the full
 * one before its colon; a plain space there becomes one of these (Lexique des règles typographiques en
 * usage à l'Imprimerie nationale). A mark inside a word, such as the colon of `10:30`, is left alone.
 * @param marks the marks that want the space, beside the angles.
 */
export function setSpaces(text: string, marks: string, edits: Edits): void {
  for (const { 1: space, 2: mark = '', index } of text.matchAll(MARK)) {
    const at = index + (space ? 1 : 0);
    if (mark !== '»' && !marks.includes(mark)) continue;
    if (mark !== '»' && !ends(text[at + 1] ?? '') && !'"\'»'.includes(text[at + 1] ?? '')) continue;
    const own = mark === ':' ? WIDE : NARROW;
    if (space) edits.set(index, own);
    else edits.set(at, `${own}${mark}`);
  }
  for (const { 0: found, index } of text.matchAll(/«([ \u00a0\u2009]?)(?=[^\s\u202f])/gu))
    if (found.length > 1) edits.set(index + 1, NARROW);
    else edits.set(index, `«${NARROW}`);
}
