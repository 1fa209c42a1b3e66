import type { Code, Construct, Extension, State, TokenizeContext } from 'micromark-util-types';
import { CODES, characterOf, isEol, isGap, nextLine } from './codes.ts';

/** Signs after which a dollar does not close a formula: it stands before a name (`$ABC/$XYZ`). */
const JOINS = /^[([/–—“‘"]$/u;
const isWord = (code: Code): boolean => /^[\p{L}\p{N}]$/u.test(characterOf(code));
const isDigit = (code: Code): boolean => code !== null && code >= 48 && code <= 57;

/** Letters that a dollar may follow only where a formula is meant: `CO$_2$`, `m$^2$`. */
const RAISES = /^[\^_\\]$/u;

/**
 * A formula in the line, by pandoc's rule: the opening dollar has no space after it, the closing one
 * none before it and no digit after it, so that two prices stay prose. `$$…$$` is set large.
 */
const inline: Construct = {
  name: 'inlineMath',
  tokenize(this: TokenizeContext, effects, ok, nok) {
    const { previous } = this;
    let before: Code = null;
    let length = 0;
    let double = false;
    const open: State = (code) => {
      effects.enter('inlineMath');
      effects.consume(code);
      return first;
    };
    const first: State = (code) => {
      if (code === CODES.dollar) {
        double = true;
        effects.consume(code);
        return second;
      }
      if (isGap(code)) return nok(code);
      if (isWord(previous) && !RAISES.test(characterOf(code))) return nok(code);
      return within(code);
    };
    const second: State = (code) => (code === CODES.dollar ? nok(code) : within(code));
    const within: State = (code) => {
      if (code === null) return nok(code);
      length++;
      if (code === CODES.dollar && (double || closes())) {
        effects.consume(code);
        return double ? twice : after;
      }
      // A dollar that can't close ends the search: each is looked at once.
      if (code === CODES.dollar) return nok(code);
      before = code;
      effects.consume(code);
      return code === CODES.backslash ? escaped : within;
    };
    const escaped: State = (code) => {
      if (code === null) return nok(code);
      if (isEol(code)) return within(code);
      before = code;
      effects.consume(code);
      return within;
    };
    const closes = () => !isGap(before) && !(length > 2 && JOINS.test(characterOf(before)));
    const twice: State = (code) => {
      if (code !== CODES.dollar) return within(code);
      effects.consume(code);
      return closed;
    };
    const closed: State = (code) => {
      if (code === CODES.dollar) return nok(code);
      effects.exit('inlineMath');
      return ok(code);
    };
    const after: State = (code) => {
      const named = isWord(code) && (before === 45 || before === 39);
      if (isDigit(code) || named) return nok(code);
      effects.exit('inlineMath');
      return ok(code);
    };
    return (code) => (previous === CODES.dollar ? nok(code) : open(code));
  },
};

/** Lines (1-based) up to which no formula ends, by parser: none that begins on one is looked for again. */
const endless = new WeakMap<object, number>();
const END = /\$\$[ \t]*(?:\{#[^\s{}]+\}[ \t]*)?$/u;

/** A formula on lines of its own, `$$` … `$$ {#eq-name}`; an empty line ends the search. */
const block: Construct = {
  name: 'mathBlock',
  concrete: true,
  tokenize(this: TokenizeContext, effects, ok, nok) {
    let line = '';
    let opening = true;
    const { parser } = this;
    const begin: State = (code) => {
      if (this.now().line <= (endless.get(parser) ?? 0)) return nok(code);
      effects.enter('mathBlock');
      return start(code);
    };
    const start: State = (code) => {
      if (code === null || isEol(code)) return end(code);
      effects.enter('mathLine');
      return within(code);
    };
    const within: State = (code) => {
      if (code === null || isEol(code)) {
        effects.exit('mathLine');
        return end(code);
      }
      line += characterOf(code);
      // One dollar is no block, and nor are three.
      if (opening && (line === '$$$' || !('$$'.startsWith(line) || line.startsWith('$$'))))
        return nok(code);
      effects.consume(code);
      return within;
    };
    const end: State = (code) => {
      const own = opening ? line.slice(2) : line;
      if (END.test(own)) {
        effects.exit('mathBlock');
        return ok(code);
      }
      if (opening && (line.length < 2 || own.includes('$$'))) return nok(code);
      if (!opening && line.trim() === '') return fail(code);
      opening = false;
      line = '';
      return effects.attempt(nextLine, start, fail)(code);
    };
    const fail: State = (code) => {
      endless.set(parser, this.now().line - (code === null ? 0 : 1));
      return nok(code);
    };
    return begin;
  },
};

/** Adds formulas between dollars to what the parser knows. */
export const formulas: Extension = {
  flow: { [CODES.dollar]: block },
  text: { [CODES.dollar]: inline },
};

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    inlineMath: 'inlineMath';
    mathBlock: 'mathBlock';
    mathLine: 'mathLine';
  }
}
