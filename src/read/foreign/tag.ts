import type { Arguments } from './arguments.ts';

/** The syntaxes that are taken out of the prose. */
export type Syntax =
  | 'template-tag'
  | 'shortcode'
  | 'jsx'
  | 'expression'
  | 'module'
  | 'comment'
  | 'contents'
  | 'bracket';

/** A piece of another tool's syntax as it stands in the text. */
export interface Tag {
  readonly syntax: Syntax;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** `open` may have a `close` further on; `alone` never has. */
  readonly role: 'open' | 'close' | 'alone';
  /** As written; none for what is printed (`{{ page.title }}`), and for Zola's `{% end %}`. */
  readonly name: string;
  readonly args: Arguments;
  /** All behind the name, as written. */
  readonly rest: string;
  /** What it stands for, where that is known from itself: the text of a literal. */
  readonly value?: string;
}

/** A tag, and the one that closes it, by their places in the list of all. */
export interface Pair {
  readonly open: number;
  readonly close: number;
}

/** Levels of pairs; deeper ones are taken out one by one. */
const DEEPEST = 30;

/**
 * Pairs tags with those that close them, the nearest first; in between, what is open and never closed
 * stands alone. Time is linear.
 */
export function pairTags(tags: readonly Tag[]): readonly Pair[] {
  const open: { readonly index: number; readonly key: string }[] = [];
  const counts = new Map<string, number>();
  const pairs: Pair[] = [];
  const add = (key: string, by: number) => counts.set(key, (counts.get(key) ?? 0) + by);
  for (const [index, tag] of tags.entries()) {
    const key = keyOf(tag);
    if (tag.role === 'open') {
      open.push({ index, key });
      add(key, 1);
    }
    if (tag.role !== 'close' || !counts.get(key)) continue;
    for (let top = open.pop(); top; top = open.pop()) {
      add(top.key, -1);
      if (top.key !== key) continue;
      if (open.length < DEEPEST) pairs.push({ open: top.index, close: index });
      break;
    }
  }
  return pairs.sort((a, b) => a.open - b.open);
}

/** Zola closes whatever shortcode with a body is open: `{% quote(author="…") %}…{% end %}`. */
function keyOf({ syntax, name, rest, role }: Tag): string {
  const body = syntax === 'template-tag' && (role === 'close' ? name === '' : rest.startsWith('('));
  return body ? 'body' : `${syntax}:${name}`;
}
