import type { Construct, Extension, State, Token, TokenizeContext } from 'micromark-util-types';
import { readAttributes } from '../../model/attributes.ts';
import { CODES, characterOf, isEol } from './codes.ts';

/** Characters that brackets may hold, and brackets that may be open in them: more is text. */
const LONGEST = 4000;
const DEEPEST = 32;
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu;

interface Kind {
  readonly type: 'inlineNote' | 'passage';
  /** What stands before the bracket. */
  readonly opening: string;
  /** Says whether what stands in the braces behind the bracket is what is meant; nothing where none may. */
  readonly fits?: (list: string) => boolean;
}

/**
 * Reads `opening[…]`, with `{…}` behind it where that is asked for. What is between is parsed as text;
 * the search is bounded, so that a page of opening brackets takes linear time.
 */
const bracketed = ({ type, opening, fits }: Kind): Construct => ({
  name: type,
  tokenize(this: TokenizeContext, effects, ok, nok) {
    const { previous } = this;
    let at = 0;
    let depth = 0;
    let size = 0;
    let list = '';
    let chunk: Token | undefined;
    let last: Token | undefined;

    const open: State = (code) => {
      if (characterOf(code) !== opening[at]) return nok(code);
      at++;
      effects.consume(code);
      if (at < opening.length) return open;
      effects.exit('bracketedOpening');
      return first;
    };
    const first: State = (code) => {
      // `[^1]` calls a note.
      if (code === CODES.rightBracket || (type === 'passage' && code === CODES.caret))
        return nok(code);
      return line(code);
    };
    /** The text of each line is a chunk, linked to the one before. */
    const line: State = (code) => {
      if (code === null) return nok(code);
      if (code === CODES.rightBracket && depth === 0) return close(code);
      chunk = effects.enter('chunkText', {
        contentType: 'text',
        ...(last && { previous: last }),
      });
      if (last) last.next = chunk;
      last = chunk;
      return within(code);
    };
    const within: State = (code) => {
      if (code === null || size++ > LONGEST) return nok(code);
      if (isEol(code)) {
        effects.consume(code);
        effects.exit('chunkText');
        return line;
      }
      if (code === CODES.leftBracket && ++depth > DEEPEST) return nok(code);
      if (code === CODES.rightBracket && depth-- === 0) {
        effects.exit('chunkText');
        return close(code);
      }
      effects.consume(code);
      return code === CODES.backslash ? escaped : within;
    };
    const escaped: State = (code) => {
      if (code !== CODES.leftBracket && code !== CODES.rightBracket && code !== CODES.backslash)
        return within(code);
      effects.consume(code);
      return within;
    };
    const close: State = (code) => {
      effects.enter('bracketedClosing');
      effects.consume(code);
      effects.exit('bracketedClosing');
      return fits ? brace : end;
    };
    const brace: State = (code) => {
      if (code !== CODES.leftBrace) return nok(code);
      effects.enter('bracketedAttributes');
      effects.consume(code);
      return attributes;
    };
    const attributes: State = (code) => {
      if (code === null || isEol(code) || code === CODES.leftBrace || list.length > 1000)
        return nok(code);
      effects.consume(code);
      if (code !== CODES.rightBrace) {
        list += characterOf(code);
        return attributes;
      }
      effects.exit('bracketedAttributes');
      return end;
    };
    const end: State = (code) => {
      if (fits && !fits(list)) return nok(code);
      effects.exit(type);
      return ok(code);
    };
    return (code) => {
      if (opening[0] === ':' && /^[\p{L}\p{N}:]$/u.test(characterOf(previous))) return nok(code);
      effects.enter(type);
      effects.enter('bracketedOpening');
      return open(code);
    };
  },
});

const isList = (list: string): boolean => {
  const read = readAttributes(list);
  return read !== undefined && list.trim().length > 1;
};

/** Adds `^[…]`, `:lang[…]{he}` and `[…]{.class lang=he}` to what the parser knows. */
export const brackets: Extension = {
  text: {
    [CODES.caret]: bracketed({ type: 'inlineNote', opening: '^[' }),
    [CODES.colon]: [
      bracketed({ type: 'passage', opening: ':lang[', fits: (list) => LANGUAGE.test(list.trim()) }),
      bracketed({ type: 'passage', opening: ':sc[' }),
    ],
    [CODES.leftBracket]: bracketed({ type: 'passage', opening: '[', fits: isList }),
  },
};

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    inlineNote: 'inlineNote';
    passage: 'passage';
    bracketedOpening: 'bracketedOpening';
    bracketedClosing: 'bracketedClosing';
    bracketedAttributes: 'bracketedAttributes';
  }
}
