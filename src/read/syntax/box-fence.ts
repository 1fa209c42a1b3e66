import type { Construct, Extension, State, TokenizeContext } from 'micromark-util-types';
import { CODES, characterOf, isEol } from './codes.ts';

const NAME = String.raw`[\p{L}][\p{L}\p{N}_-]*`;
/**
 * A line that opens or closes a box: `:::note[Title]{#id}` (directives), `::: {.note}` (pandoc, Quarto),
 * `:::tip Title` (Docusaurus, VuePress), `:::{note} Title` (MyST), and `:::`.
 */
export const FENCE = new RegExp(
  String.raw`^(:{3,})[ \t]*(?:(${NAME})?[ \t]*(?:\[((?:[^\\\]]|\\.)*)\])?[ \t]*(?:\{([^{}]*)\})?([^\n]*?))[ \t]*:*[ \t]*$`,
  'u',
);
const LONGEST = 2000;

const fence: Construct = {
  name: 'boxFence',
  tokenize(this: TokenizeContext, effects, ok, nok) {
    let line = '';
    const within: State = (code) => {
      if (code === null || isEol(code)) {
        if (!isFence(line)) return nok(code);
        effects.exit('boxFence');
        return ok(code);
      }
      line += characterOf(code);
      if (line.length > LONGEST) return nok(code);
      effects.consume(code);
      return within;
    };
    return (code) => {
      effects.enter('boxFence');
      return within(code);
    };
  },
};

/** Words may follow a name or a list of attributes, and nothing else. */
function isFence(line: string): boolean {
  if (!line.startsWith(':::')) return false;
  const [, , name, label, list, words = ''] = FENCE.exec(line) ?? [];
  if (name === undefined && list === undefined) return label === undefined && words === '';
  return !words.startsWith(':');
}

/** Adds lines of colons, `:::…`, to what the parser knows. */
export const boxFences: Extension = { flow: { [CODES.colon]: fence } };

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    boxFence: 'boxFence';
  }
}
