import type { VFile } from 'vfile';
import { type Place, report } from '../model/message.ts';

const BIDI_NAMES: Readonly<Record<string, string>> = {
  '\u202A': 'LEFT-TO-RIGHT EMBEDDING',
  '\u202B': 'RIGHT-TO-LEFT EMBEDDING',
  '\u202C': 'POP DIRECTIONAL FORMATTING',
  '\u202D': 'LEFT-TO-RIGHT OVERRIDE',
  '\u202E': 'RIGHT-TO-LEFT OVERRIDE',
  '\u2066': 'LEFT-TO-RIGHT ISOLATE',
  '\u2067': 'RIGHT-TO-LEFT ISOLATE',
  '\u2068': 'FIRST STRONG ISOLATE',
  '\u2069': 'POP DIRECTIONAL ISOLATE',
};
const BIDI = /[\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Reports characters that are not seen and change what is: bidirectional controls, which are kept
 * (Unicode UAX #9 §2; they can make a text read otherwise than it is), and NUL, which is taken out.
 * Each line is told once, five lines at most of either.
 * @returns the text without NUL.
 */
export function reportControls(file: VFile, text: string): string {
  tell(text, BIDI, (places, rest) => {
    for (const { place, character } of places)
      report(
        file,
        'warning',
        'bidi-control',
        `Expected no control of direction, found U+${hex(character)} ${BIDI_NAMES[character] ?? ''}${rest}`,
        { place, note: 'It is kept. Remove it if you do not know what it does here.' },
      );
  });
  if (!text.includes('\0')) return text;
  tell(text, /\0/gu, (places, rest) => {
    for (const { place } of places)
      report(file, 'warning', 'nul', `Expected text, found the character NUL (U+0000)${rest}`, {
        place,
        note: 'It is left out; remove it from the file.',
      });
  });
  return text.replaceAll('\0', '');
}

const hex = (character: string) => character.charCodeAt(0).toString(16).toUpperCase();

interface Found {
  readonly place: Place;
  readonly character: string;
}

function tell(
  text: string,
  sought: RegExp,
  then: (places: readonly Found[], rest: string) => void,
): void {
  if (text.search(sought) < 0) return;
  const found: Found[] = [];
  let more = 0;
  for (const [i, line] of text.split('\n').entries()) {
    const at = line.search(sought);
    if (at < 0) continue;
    if (found.length >= 5) more++;
    else
      found.push({
        place: { line: i + 1, column: at + 1, endLine: i + 1, endColumn: at + 2 },
        character: line[at] ?? '',
      });
  }
  then(found, more > 0 ? `; on ${more} more lines too` : '');
}
