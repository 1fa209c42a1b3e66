import type { Code, Effects, State } from 'micromark-util-types';

/** Character codes of micromark, whose lines end in −5 to −3 and whose tabs are −2 and then −1. */
export const CODES = {
  tab: -2,
  virtualSpace: -1,
  dollar: 36,
  colon: 58,
  leftBracket: 91,
  backslash: 92,
  rightBracket: 93,
  caret: 94,
  leftBrace: 123,
  rightBrace: 125,
} as const;

/** Says whether a line ends here. */
export const isEol = (code: Code): boolean => code !== null && code < CODES.tab;

/** Says whether this is a space or a tab within a line. */
export const isSpace = (code: Code): boolean =>
  code === 32 || code === CODES.tab || code === CODES.virtualSpace;

/** Says whether nothing stands here: the end, a line's end, a space. */
export const isGap = (code: Code): boolean => code === null || isEol(code) || isSpace(code);

/** Gives the character that a code stands for; a line's end is a feed, a virtual space nothing. */
export function characterOf(code: Code): string {
  if (code === null || code === CODES.virtualSpace) return '';
  if (isEol(code)) return '\n';
  return code === CODES.tab ? '\t' : String.fromCodePoint(code);
}

/** Goes on to the next line where that one belongs to the same block, else says no. */
export const nextLine = {
  partial: true,
  tokenize(
    this: { parser: { lazy: Record<number, boolean> }; now(): { line: number } },
    effects: Effects,
    ok: State,
    nok: State,
  ): State {
    const begin: State = (code) => (this.parser.lazy[this.now().line] ? nok(code) : ok(code));
    return (code) => {
      if (!isEol(code)) return nok(code);
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return begin;
    };
  },
};
