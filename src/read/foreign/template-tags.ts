import { NO_ARGUMENTS, readArguments } from './arguments.ts';
import type { Finder } from './finder.ts';
import type { Syntax, Tag } from './tag.ts';

/** Characters of one tag; an included list of questions and answers has thousands. */
const LONGEST = 20_000;
/** What is printed is short, and never goes over an empty line. */
const LONGEST_OUTPUT = 500;

const KRAMDOWN = /\{::(\w+)([^{}\n]{0,200}?)(\/)?\}|\{:\/(\w*)\}/uy;
const NAMED = /^([\p{L}_$@#>&^][\w./:$@-]*)\s*(.*)$/su;

/**
 * Reads what begins with a brace in the languages of templates: Liquid, Jinja, Nunjucks and Tera
 * (`{% tag %}`, `{{ value }}`, `{# comment #}`), Hugo (`{{< shortcode >}}`, `{{% shortcode %}}`),
 * Handlebars, and the extensions of kramdown (`{::comment}`).
 */
export function readTemplateTag(text: string, at: number, finder: Finder): Tag | undefined {
  const next = text[at + 1];
  if (next === '%') return between(text, at, '{%', '%}', finder, tagOf);
  if (next === '#') {
    if (!/\s/u.test(text[at + 2] ?? '')) return undefined;
    return between(text, at, '{#', '#}', finder, comment);
  }
  if (next === ':') return kramdown(text, at);
  if (next !== '{') return undefined;
  if (text[at + 2] === '<') return between(text, at, '{{<', '>}}', finder, shortcodeOf);
  if (text[at + 2] === '%') return between(text, at, '{{%', '%}}', finder, shortcodeOf);
  if (text[at + 2] === '{') return between(text, at, '{{{', '}}}', finder, outputOf);
  return between(text, at, '{{', '}}', finder, outputOf);
}

type Part = Omit<Tag, 'start' | 'end'>;

function between(
  text: string,
  start: number,
  opening: string,
  closing: string,
  finder: Finder,
  read: (inner: string) => Part | undefined,
): Tag | undefined {
  const from = start + opening.length;
  const end = finder.find(closing, from);
  if (end < 0 || end - from > LONGEST) return undefined;
  const part = read(text.slice(from, end));
  return part && { ...part, start, end: end + closing.length };
}

const comment = (): Part => ({
  syntax: 'comment',
  role: 'alone',
  name: '',
  rest: '',
  args: NO_ARGUMENTS,
});

function tagOf(inner: string): Part {
  const words = inner.replace(/^[-+~]|[-+~]$/gu, '').trim();
  const end = /^end[_ ]?(\w*)\b/u.exec(words);
  if (end) return part('template-tag', 'close', end[1] ?? '', '');
  return named('template-tag', 'open', words);
}

function shortcodeOf(inner: string): Part {
  const words = inner.trim();
  // Hugo's way to show a shortcode instead of running it.
  const shown = /^\/\*(.*)\*\/$/su.exec(words);
  if (shown) return { ...comment(), syntax: 'shortcode', value: `{{<${shown[1]}>}}` };
  if (words.startsWith('/')) return part('shortcode', 'close', words.slice(1).trim(), '');
  return words.endsWith('/')
    ? named('shortcode', 'alone', words.slice(0, -1))
    : named('shortcode', 'open', words);
}

function outputOf(inner: string): Part | undefined {
  const words = inner.replace(/^[-~]|[-~]$/gu, '').trim();
  if (inner.length > LONGEST_OUTPUT && !words.includes('(')) return undefined;
  if (/^(?:!|\/\*)/u.test(words)) return comment();
  if (words === '' || /\n[ \t]*\n/u.test(inner)) return undefined;
  // Handlebars opens and closes blocks with the braces that others print with.
  const block = /^([#/])\s*(\w+)\s*(.*)$/su.exec(words);
  if (block) return part('template-tag', block[1] === '#' ? 'open' : 'close', block[2]!, block[3]!);
  // Zola and Ember call what makes something with the braces that others print with.
  const call = /^([\w:.-]+)(?:(\(.*\))|\s+([\w-]+=.*))$/su.exec(words);
  if (call) return part('template-tag', 'alone', call[1]!, call[2] ?? call[3] ?? '');
  return part('template-tag', 'alone', '', words);
}

function kramdown(text: string, at: number): Tag | undefined {
  KRAMDOWN.lastIndex = at;
  const found = KRAMDOWN.exec(text);
  if (!found) return undefined;
  const [whole, name, rest = '', slash, closed] = found;
  const role = name === undefined ? 'close' : slash ? 'alone' : 'open';
  return {
    ...part('template-tag', role, name ?? closed ?? '', rest),
    start: at,
    end: at + whole.length,
  };
}

function named(syntax: Syntax, role: Tag['role'], words: string): Part {
  const [, name = '', rest = ''] = NAMED.exec(words) ?? [];
  return part(syntax, role, name, name === '' ? words : rest);
}

function part(syntax: Syntax, role: Tag['role'], name: string, rest: string): Part {
  const call = rest.startsWith('(') ? rest.slice(1).replace(/\)\s*$/u, '') : rest;
  return { syntax, role, name, rest, args: readArguments(call) };
}
