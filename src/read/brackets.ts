import { LIMITS } from '../model/limits.ts';

/** Code in the line, whose brackets are letters to the parser. */
const CODE = /(?<!`)(`{1,8})(?!`)[^`]*\1/gu;

/** Follows the square brackets of a text, line by line. */
export interface Brackets {
  /** Takes a line of prose, without the marks of what holds it; says whether too many are open. */
  take(line: string): boolean;
  /** Ends a block: its brackets mean nothing in the next. */
  end(): void;
}

/**
 * Opens a count of `[` and `![` that no `]` has closed. Labels within labels cost the parser the square
 * of their depth and more (CommonMark §6.3); nobody writes a hundred.
 */
export function openBrackets(): Brackets {
  let open = 0;
  return {
    take(line) {
      if (!line.includes('[') && !line.includes(']')) return false;
      const text = line.includes('`') ? line.replace(CODE, '') : line;
      for (let at = 0; at < text.length; at++) {
        const sign = text[at];
        if (sign === '\\') at++;
        else if (sign === '[') open++;
        else if (sign === ']') open = Math.max(0, open - 1);
        if (open > LIMITS.nesting) return true;
      }
      return false;
    },
    end() {
      open = 0;
    },
  };
}
