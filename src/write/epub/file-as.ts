import { scriptOf } from '../../language/scripts.ts';

/** Scripts whose names are written with the family name last, as far as most of their languages go. */
const FAMILY_LAST: readonly (string | undefined)[] = ['latin', 'cyrillic', 'greek', undefined];

/** Languages that put the family name first (hu, vi), or file by the given name (is). */
const AS_WRITTEN = ['hu', 'vi', 'is'];

/** Words that only the name of a body has. */
const BODY =
  /^(?:agency|agencies|associates|bureau|collective|company|correspondents?|council|department|desk|editors|foundation|group|institute|ministry|news|office|press|reporters|review|service|society|staff|team|times|university)$/iu;

const SUFFIX = /^(?:jr|sr)\.?$|^(?:ii|iii|iv)$/iu;

/**
 * Gives a name as it files in a catalogue, for a manuscript that does not say. The last word of a
 * person's name goes first ('Quintela, Marta'; 'King, Martin Luther, Jr.'); a name that seems to be a
 * body's, has a comma, or is in a script or language of another custom files as it is written.
 */
export function fileAs(name: string, language: string): string {
  const words = name.split(/\s+/u).filter(Boolean);
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? words.pop() : undefined;
  const family = words.at(-1)?.replace(/,$/u, '');
  if (!family || words.length < 2 || !isPerson(name, words, language)) return name;
  return [family, words.slice(0, -1).join(' '), suffix].filter(Boolean).join(', ');
}

function isPerson(name: string, words: readonly string[], language: string): boolean {
  const inside = words.slice(0, -1).join(' ');
  return (
    !AS_WRITTEN.includes(new Intl.Locale(language).language) &&
    [...name].every((character) => FAMILY_LAST.includes(scriptOf(character))) &&
    !/[\d&+@/]/u.test(name) &&
    !inside.includes(',') &&
    !/^the$/iu.test(words[0] ?? '') &&
    !words.some((word) => BODY.test(word)) &&
    // 'Offprint writers', 'Marta Q.': the last word is no family name.
    /^[^\p{Ll}].*[^.]$/u.test(words.at(-1) ?? '')
  );
}
