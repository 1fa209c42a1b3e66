import type { Construct, Extension, State, TokenizeContext } from 'micromark-util-types';
import { CODES, isEol, isSpace } from './codes.ts';

/** Spaces behind the colon that may belong to it; with more, the rest is code. */
const WIDEST = 4;

const blank: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const within: State = (code) => {
      if (code === null || isEol(code)) {
        effects.exit('linePrefix');
        return ok(code);
      }
      if (!isSpace(code)) return nok(code);
      effects.consume(code);
      return within;
    };
    return (code) => {
      if (code === null || isEol(code)) return ok(code);
      if (!isSpace(code)) return nok(code);
      effects.enter('linePrefix');
      return within(code);
    };
  },
};

const indent = (size: number): Construct => ({
  partial: true,
  tokenize(effects, ok, nok) {
    let found = 0;
    const within: State = (code) => {
      if (found === size) {
        effects.exit('descriptionIndent');
        return ok(code);
      }
      if (!isSpace(code)) return nok(code);
      found++;
      effects.consume(code);
      return within;
    };
    return (code) => {
      if (!isSpace(code)) return nok(code);
      effects.enter('descriptionIndent');
      return within(code);
    };
  },
});

/**
 * A description of the term above it, `: …`, as pandoc, PHP Markdown Extra and others write it. Further
 * blocks of it stand as far in as its first words. Whether there is a term is seen to later.
 */
const description: Construct = {
  name: 'description',
  tokenize(this: TokenizeContext, effects, ok, nok) {
    const [, tail] = this.events.at(-1) ?? [];
    const before = tail?.type === 'linePrefix' ? this.sliceSerialize(tail, true).length : 0;
    let spaces = 0;
    const mark: State = (code) => {
      if (!isSpace(code)) return nok(code);
      effects.enter('descriptionMark');
      return gap(code);
    };
    const gap: State = (code) => {
      if (isSpace(code) && spaces < WIDEST) {
        spaces++;
        effects.consume(code);
        return gap;
      }
      if (code === null || isEol(code)) return nok(code);
      effects.exit('descriptionMark');
      if (this.containerState) this.containerState.size = before + 1 + spaces;
      return ok(code);
    };
    return (code) => {
      effects.enter('description', { _container: true });
      effects.enter('descriptionMark');
      effects.consume(code);
      effects.exit('descriptionMark');
      return mark;
    };
  },
  continuation: {
    tokenize(this: TokenizeContext, effects, ok, nok) {
      const size = this.containerState?.size ?? 2;
      return effects.check(blank, ok, effects.attempt(indent(size), ok, nok));
    },
  },
  exit(effects) {
    effects.exit('description');
  },
};

/** Adds descriptions of terms to what the parser knows. */
export const descriptions: Extension = { document: { [CODES.colon]: description } };

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    description: 'description';
    descriptionMark: 'descriptionMark';
    descriptionIndent: 'descriptionIndent';
  }
}
