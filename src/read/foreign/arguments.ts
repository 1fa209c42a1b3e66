/** What a tag of another tool is given. */
export interface Arguments {
  /** By key in small letters, in their order. */
  readonly named: ReadonlyMap<string, string>;
  /** Those without a key, in their order. */
  readonly listed: readonly string[];
}

const STRING = [/"((?:[^"\\]|\\.)*)"/, /'((?:[^'\\]|\\.)*)'/, /`([^`]*)`/, /“([^”]{0,300})”/]
  .map(({ source }) => source)
  .join('|');
/** `key="value"`, `key: value`, `"value"`, `value`; commas between them mean nothing. */
const ONE = new RegExp(
  String.raw`(?:([\p{L}_$@:][\w.$@:-]*?)\s*(?:=|:(?!\/\/))\s*)?(?:${STRING}|([^\s,"'“]+))`,
  'gsu',
);
/** Characters that are read; nobody gives a tag more. */
const LONGEST = 20_000;

/** Reads the arguments of a tag, as Liquid, Hugo, Tera and their like write them. */
export function readArguments(text: string): Arguments {
  const named = new Map<string, string>();
  const listed: string[] = [];
  for (const [, key, a, b, c, d, bare] of text.slice(0, LONGEST).matchAll(ONE)) {
    const quoted = a ?? b ?? c ?? d;
    const value = quoted === undefined ? (bare ?? '') : unescaped(quoted);
    if (key === undefined) listed.push(value);
    else named.set(key.toLowerCase(), value);
  }
  return { named, listed };
}

/** Arguments of a tag that has none. */
export const NO_ARGUMENTS: Arguments = { named: new Map(), listed: [] };

const unescaped = (text: string): string => text.replace(/\\(["'\\])/gu, '$1');

/** Gives the first of several arguments that is there. */
export function argument({ named }: Arguments, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = named.get(key);
    if (value !== undefined && value.trim() !== '') return value.trim();
  }
  return undefined;
}

/** Keys whose values are for a machine, whatever they look like. */
const TECHNICAL =
  /^(?:class(?:es|name)?|style|id|key|ref|width|height|w|h|sizes?|srcset|src|url|uri|link|href|to|path|file(?:name)?|images?|icon|logo|colou?r|type|kind|variant|layout|position|align|loading|rel|target|date|when|time|options?|hl_?lines|linenos|linenostart|lang(?:uage)?|format|user(?:name)?|repo|data|on[a-z]+|aria-[\w-]+|data-[\w-]+|issues|v|tags?|category|.*(?:_url|link|_id|class))$/u;
/** Two words, or a run of letters of a script that writes without spaces. */
const PROSE =
  /\p{L}[\p{L}\p{M}’'‘.,;:!?-]*\s+[“"„«(]?\p{L}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{6}/u;

/** Gives what arguments say to a reader: those that are words and no settings, in their order. */
export function proseIn({ named, listed }: Arguments, besides: readonly string[] = []): string[] {
  const texts = [...named].flatMap(([key, value]) =>
    TECHNICAL.test(key) || besides.includes(key) ? [] : [value],
  );
  return [...texts, ...listed].map((text) => text.trim()).filter(isProse);
}

/** Says whether a value reads as words that somebody wrote for a reader. */
export function isProse(text: string): boolean {
  return PROSE.test(text) && !/^(?:[./~]|\w+:\/\/)|^[\w-]+\(|=>|^\{/u.test(text);
}
