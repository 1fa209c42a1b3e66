import { PARTING_ELEMENTS, WORDLESS_ELEMENTS } from '../../model/html.ts';
import { type Arguments, NO_ARGUMENTS } from './arguments.ts';
import { readBraces } from './braces.ts';
import type { Finder } from './finder.ts';
import type { Tag } from './tag.ts';

/** What is known of the text around a tag. */
export interface JsxContext {
  readonly finder: Finder;
  /** Whether the text is MDX, where every tag is a component's. */
  readonly mdx: boolean;
  /** Characters that may still be read in vain; it bounds what hostile text costs. */
  readonly budget: { left: number };
}

const NAME = /<(\/?)([A-Za-z][\w.:-]*)?/y;
const ATTRIBUTE =
  /\s*([^\s=/>{}"'<`]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'`={}<>]+)|(?=\{)))?/uy;
const END = /\s*(\/?)>/uy;
const SPREAD = /\s*(?=\{)/uy;
const LONGEST = 10_000;

/** Elements in the line that old HTML writes with capitals. */
const INLINE = new Set(
  'a abbr b big cite code del em font i img input ins kbd label q s small span strike strong sub sup tt u var wbr'.split(
    ' ',
  ),
);
const isHtml = (name: string): boolean =>
  INLINE.has(name) || PARTING_ELEMENTS.has(name) || WORDLESS_ELEMENTS.has(name);

/**
 * Reads a tag of JSX: a component's, which has a capital, or one of HTML with braces among its
 * attributes. In Markdown that is no MDX, a name with a capital alone is no component: `Vec<T>` and
 * `<Your name>` are words.
 */
export function readJsx(text: string, at: number, context: JsxContext): Tag | undefined {
  NAME.lastIndex = at;
  const [head = '', slash, name = ''] = NAME.exec(text) ?? [];
  const component = /^[A-Z]|\./u.test(name);
  const { mdx, budget, finder } = context;
  if (name === '' && !(mdx && text[at + head.length] === '>')) return undefined;
  if (component && isHtml(name.toLowerCase()) && (!mdx || name === name.toUpperCase()))
    return undefined;
  if (slash) {
    END.lastIndex = at + head.length;
    const end = (component || name === '') && END.exec(text);
    return end ? tag(at, END.lastIndex, 'close', name, NO_ARGUMENTS) : undefined;
  }
  // A tag of HTML is one of JSX where a brace is near.
  const brace = component || name === '' ? at : finder.find('{', at);
  if (brace < 0 || brace - at > 2000) return undefined;
  const read = budget.left > 0 ? readAttributes(text, at + head.length) : undefined;
  if (!read) {
    budget.left -= 200;
    return undefined;
  }
  budget.left -= read.dear ? 200 : 0;
  const { end, alone, args, braces } = read;
  if (!component && name !== '') return braces ? tag(at, end, 'alone', name, args) : undefined;
  const isComponent =
    mdx ||
    alone ||
    [...args.named.values()].some((value) => value !== '') ||
    finder.find(`</${name}`, end) >= 0;
  if (!isComponent && !standsAlone(text, at, end)) return undefined;
  if (!mdx && /[\w)]/u.test(text[at - 1] ?? '')) return undefined;
  return tag(at, end, alone ? 'alone' : 'open', name, args);
}

const tag = (
  start: number,
  end: number,
  role: Tag['role'],
  name: string,
  args: Arguments,
): Tag => ({ syntax: 'jsx', start, end, role, name, rest: '', args });

/** A component alone on its line is none of the placeholders that prose has. */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  return /(?:^|\n)[ \t>]*$/u.test(before) && /^[ \t]*(?:\n|$)/u.test(text.slice(end, end + 80));
}

interface Attributes {
  readonly end: number;
  readonly alone: boolean;
  readonly args: Arguments;
  /** Whether any is in braces. */
  readonly braces: boolean;
  /** Whether reading them took long. */
  readonly dear: boolean;
}

function readAttributes(text: string, from: number): Attributes | undefined {
  const named = new Map<string, string>();
  let at = from;
  let braces = false;
  const sticky = (form: RegExp) => {
    form.lastIndex = at;
    const found = form.exec(text);
    if (found) at = form.lastIndex;
    return found;
  };
  const expression = () => {
    const end = readBraces(text, at);
    const inner = end === undefined ? undefined : text.slice(at + 1, end - 1);
    if (end !== undefined) at = end;
    braces = true;
    return inner;
  };
  while (at - from < LONGEST) {
    const end = sticky(END);
    if (end)
      return {
        end: at,
        alone: end[1] === '/',
        args: { named, listed: [] },
        braces,
        dear: at - from > 200,
      };
    if (sticky(SPREAD)) {
      if (expression() === undefined) return undefined;
      continue;
    }
    const found = sticky(ATTRIBUTE);
    if (!found) return undefined;
    const [whole, key = '', a, b, bare] = found;
    const quoted = a ?? b ?? bare;
    if (quoted !== undefined || !whole.trimEnd().endsWith('=')) {
      named.set(key.toLowerCase(), quoted ?? '');
      continue;
    }
    const inner = expression();
    if (inner === undefined) return undefined;
    named.set(key.toLowerCase(), literalOf(inner) ?? `{${inner.trim()}}`);
  }
  return undefined;
}

/** Gives what an expression says where it is a text or a number and nothing else. */
export function literalOf(expression: string): string | undefined {
  const words = expression.trim();
  const [, quote, inner] = /^(["'`])((?:(?!\1)[^\\]|\\.)*)\1$/su.exec(words) ?? [];
  if (inner !== undefined && !(quote === '`' && inner.includes('${')))
    return inner.replace(/\\n/gu, '\n').replace(/\\(.)/gsu, '$1');
  return /^-?\d+(?:\.\d+)?$/u.test(words) ? words : undefined;
}
