import type { VFile } from 'vfile';
import { type Writing, writingOfCharacter } from '../language/writing.ts';
import type { Content } from '../model/content.ts';
import { type Place, placeOf, report } from '../model/message.ts';
import { eachText } from '../render/texts.ts';

/** Characters of one script that no font has. */
interface Lack {
  readonly writing: Writing | undefined;
  readonly characters: string[];
  place?: Place;
}

/** Characters that a message shows; more would only fill the screen. */
const SHOWN = 12;

/** The languages and places in which characters stand first in the prose and the notes. */
function firstUses(wanted: ReadonlySet<string>, content: Content, language: string) {
  const uses = new Map<string, { language: string; place: Place | undefined }>();
  eachText(content, language, (text, around) => {
    for (const c of text.value)
      if (wanted.has(c) && !uses.has(c)) uses.set(c, { language: around, place: placeOf(text) });
  });
  return uses;
}

/**
 * Names the characters that no font has, script by script, each with the first place in the prose and
 * the command that adds a font for it.
 */
export function nameMissing(
  missing: readonly string[],
  content: Content,
  language: string,
  file: VFile,
): void {
  if (missing.length === 0) return;
  const uses = firstUses(new Set(missing), content, language);
  const lacks = new Map<string, Lack>();
  for (const character of missing) {
    const use = uses.get(character);
    const writing = writingOfCharacter(character, use?.language ?? language);
    const key = writing?.script ?? 'signs';
    const lack: Lack = lacks.get(key) ?? { writing, characters: [] };
    lacks.set(key, lack);
    lack.characters.push(character);
    if (use?.place && (!lack.place || before(use.place, lack.place))) lack.place = use.place;
  }
  for (const { writing, characters, place } of lacks.values())
    report(
      file,
      'warning',
      'missing-glyph',
      `Expected ${kindOf(characters, writing)} that a font has, found ${shown(characters)}`,
      { place, note: mend(writing) },
    );
}

const before = (a: Place, b: Place) =>
  a.line < b.line || (a.line === b.line && a.column < b.column);

function kindOf(characters: readonly string[], writing: Writing | undefined): string {
  if (writing) return `${writing.name} letters`;
  return characters.some((c) => /\p{L}/u.test(c)) ? 'letters' : 'signs';
}

function shown(characters: readonly string[]): string {
  const list = characters.slice(0, SHOWN).map((c) => `${c} (${codeOf(c)})`);
  const more = characters.length - SHOWN;
  return `${list.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function mend(writing: Writing | undefined): string {
  const missing = 'In the PDF they are boxes or gaps.';
  if (!writing)
    return `${missing} Write them otherwise, or add a font that has them: \`offprint font add path/to/font.ttf\`.`;
  const family = writing.serif ?? writing.sans;
  return `${missing} Add a font: \`offprint font add "${family}"\`.`;
}

const codeOf = (c: string) =>
  `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
