/** A tag of raw HTML, with its place in the text. */
export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly kind: 'start' | 'end' | 'alone' | 'unfinished';
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

const OPENING = /<!--|<(\/?)([a-z][^\s/>]*)/gi;
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
      const close = html.indexOf('-->', start + 2);
      if (close < 0) return;
      at = close + 3;
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

/**
 * Finds the elements among `names` that raw HTML opens and neither closes nor can close: `<svg>` without
 * its end, and `<video/>`, which opens an element all the same (HTML §13.1.2.1).
 */
export function unclosedIn(html: string, names: ReadonlySet<string>): readonly Tag[] {
  const tags = [...tagsIn(html)];
  const lastEnd = new Map<string, number>();
  for (const { name, kind, start } of tags) if (kind === 'end') lastEnd.set(name, start);
  return tags.filter(
    ({ name, kind, start }) =>
      names.has(name) &&
      (kind === 'alone' || (kind === 'start' && (lastEnd.get(name) ?? -1) < start)),
  );
}
