import { isCaseless } from '../people/name.ts';

/** Capitals that open a paragraph and are no place. */
const NO_PLACE =
  /^(?:nato|eu|un|us|usa|uk|uefa|fifa|imf|who|opec|bbc|cnn|update\d*|exclusive|breaking|opinion|analysis|watch|video|live|explainer|factbox|review|interview|correction|corrected|note|editorial|comment|q&a|summary|question|answer|advisory|alert|photos?|quotes?|timeline|нато|оон|ес|сша|вопрос|ответ|внимание|срочно|мнение|интервью|молния|видео|onu|ue|otan|urgente|entrevista|exclusiva|exclusif|eilmeldung|kommentar|son dakika|təcili)$/iu;
const SMALL = new Set(
  'de del de la las los le du des da do dos di am an der den im auf sur of the upon on и на'.split(
    ' ',
  ),
);

/** Says whether a text has the shape of a place: up to four words with capitals, or in a script without them. */
export function isPlace(place: string): boolean {
  const words = place.split(/\s+/u);
  return (
    words.length <= 4 &&
    words.every((word) => !/^\p{Ll}/u.test(word) || SMALL.has(word)) &&
    place.length <= 40 &&
    /^[\p{Lu}\p{Lo}][\p{L}\p{M}\s.'’‑-]*$/u.test(place) &&
    !NO_PLACE.test(place) &&
    (place.match(/\p{L}/gu)?.length ?? 0) >= (isCaseless(place) ? 2 : 3)
  );
}

/** Says whether a place is in capitals. */
export function isCapital(place: string): boolean {
  return !isCaseless(place) && place === place.toUpperCase();
}

/** Says whether a text is a state as American papers write it after a town: shortened, or in full. */
export const isState = (name: string): boolean =>
  /^(?:\p{Lu}\p{Ll}{1,4}\.|(?:\p{Lu}\.){2,3}|Alaska|Hawaii|Idaho|Iowa|Maine|Ohio|Texas|Utah|California|Florida|Ontario|Quebec|Alberta)$/u.test(
    name,
  );

/**
 * Writes a place in capitals as a name; the page puts its own capitals on. Where a letter has two small
 * forms, as I has in Turkish, it stays as it was written.
 */
export function asName(place: string, language: string): string {
  if (!isCapital(place)) return place;
  const turkic = /^(?:tr|az)\b/u.test(language);
  if (turkic && place.includes('I')) return place;
  return place
    .split(/(\s|-)/u)
    .map((word, i) => {
      const small = word.toLocaleLowerCase(language || 'en');
      if (i > 0 && SMALL.has(small)) return small;
      if (/\.\p{L}|^\p{L}\.$|['’]/u.test(word)) return word;
      const [first = '', ...rest] = [...word];
      return first + rest.join('').toLocaleLowerCase(language || 'en');
    })
    .join('');
}
