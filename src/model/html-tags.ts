/** A tag of raw HTML, with its place in the text. */
export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly kind: 'start' | 'end' | 'alone' | 'unfinished';
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** A tag, a comment, or what HTML's parser takes for a comment (§13.2.5.41). */
const OPENING = /<!--|<(\/?)([a-z][^\s/>]*)|<(?:[!?]|\/(?=[^a-z]))/gi;
/** Tags without an end after which all others are taken for such, since each is searched to the last. */
const MOST_UNFINISHED = 50;
/** Elements whose text holds no tags but their own end (HTML §13.2.5). */
const RAW: ReadonlySet<string> = new Set([
  ...['iframe', 'noembed', 'noframes', 'script', 'style', 'textarea', 'title', 'xmp'],
]);

/**
 * Finds the tags of raw HTML in one pass, quoted values and comments passed over. A tag without an end,
 * which would swallow all that follows, is told and taken for text.
 */
export function* tagsIn(html: string): Generator<Tag> {
  const unclosed = new Set<string>();
  let unfinished = 0;
  for (let at = 0; ; ) {
    const found = next(OPENING, html, at);
    if (!found) return;
    const { 1: slash, 2: written, index: start } = found;
    if (written === undefined) {
      const comment = found[0] === '<!--';
      const close = html.indexOf(comment ? '-->' : '>', start + 2);
      if (close >= 0) at = close + (comment ? 3 : 1);
      else if (comment) return;
      else {
        yield { name: '', kind: 'unfinished', start, end: html.length };
        at = start + 1;
      }
      continue;
    }
    const name = written.toLowerCase();
    const end = unfinished < MOST_UNFINISHED ? endOfTag(html, start + found[0].length) : -1;
    if (end < 0) {
      unfinished++;
      yield { name, kind: 'unfinished', start, end: html.length };
      at = start + 1;
      continue;
    }
    const alone = html[end - 2] === '/';
    yield { name, kind: slash ? 'end' : alone ? 'alone' : 'start', start, end };
    at = end;
    if (slash || !RAW.has(name) || unclosed.has(name)) continue;
    const close = next(new RegExp(`</${name}`, 'gi'), html, end);
    if (close) at = close.index;
    else unclosed.add(name);
  }
}

function next(sought: RegExp, html: string, from: number): RegExpExecArray | null {
  sought.lastIndex = from;
  return sought.exec(html);
}

/** Finds the offset behind the `>` of a tag whose name ends at `from`, or -1. */
function endOfTag(html: string, from: number): number {
  let value = false;
  for (let at = from; at < html.length; at++) {
    const sign = html[at]!;
    if (sign === '>') return at + 1;
    if (/\s/u.test(sign)) continue;
    if (value && (sign === '"' || sign === "'")) {
      at = html.indexOf(sign, at + 1);
      if (at < 0) return -1;
    } else if (value) while (at + 1 < html.length && !/[\s>]/u.test(html[at + 1]!)) at++;
    value = !value && sign === '=';
  }
  return -1;
}

/** An element of raw HTML whose contents are left out. */
export interface Span {
  readonly tag: Tag;
  /** Offset behind its end tag; nothing where it has none. */
  readonly end: number | undefined;
}

/**
 * Finds the elements among `names`, the outermost ones, in order. `<video/>` has no end: it opens an
 * element all the same (HTML §13.1.2.1), and nor has `plaintext`.
 */
export function elementsIn(html: string, names: ReadonlySet<string>): readonly Span[] {
  const tags = [...tagsIn(html)];
  const lastEnd = new Map<string, number>();
  for (const [i, { name, kind }] of tags.entries()) if (kind === 'end') lastEnd.set(name, i);
  const spans: Span[] = [];
  for (let i = 0; i < tags.length; i++) {
    const tag = tags[i]!;
    if (!names.has(tag.name) || tag.kind === 'end' || tag.kind === 'unfinished') continue;
    const last = lastEnd.get(tag.name) ?? -1;
    if (tag.kind === 'start' && tag.name !== 'plaintext' && last > i) {
      i = endingOf(tags, i, last);
      spans.push({ tag, end: tags[i]!.end });
    } else spans.push({ tag, end: undefined });
  }
  return spans;
}

/** Finds the end tag of an element that may hold others of its name, or the last there is. */
function endingOf(tags: readonly Tag[], from: number, last: number): number {
  let depth = 0;
  for (let i = from; i < last; i++) {
    const { name, kind } = tags[i]!;
    if (name !== tags[from]!.name) continue;
    if (kind === 'start') depth++;
    else if (kind === 'end') depth--;
    if (depth === 0) return i;
  }
  return last;
}
