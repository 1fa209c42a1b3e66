/** A tag of raw HTML, with its place in the text. */
export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly kind: 'start' | 'end' | 'alone';
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

const OPENING = /<!--|<(\/?)([a-z][^\s/>]*)/giu;
/** Elements whose text holds no tags but their own end (HTML §13.2.5). */
const RAW: ReadonlySet<string> = new Set([
  ...['iframe', 'noembed', 'noframes', 'script', 'style', 'textarea', 'title', 'xmp'],
]);

/**
 * Finds the tags of raw HTML in one pass, quoted values and comments passed over. A tag without an end
 * is the last: the parser would swallow all that follows it.
 */
export function* tagsIn(html: string): Generator<Tag> {
  const lower = html.toLowerCase();
  OPENING.lastIndex = 0;
  const unclosed = new Set<string>();
  for (let at = 0; ; ) {
    OPENING.lastIndex = at;
    const found = OPENING.exec(html);
    if (!found) return;
    const { 1: slash, 2: written, index: start } = found;
    const from = start + found[0].length;
    if (written === undefined) {
      const close = html.indexOf('-->', start + 2);
      if (close < 0) return;
      at = close + 3;
      continue;
    }
    const end = endOfTag(html, from);
    if (end < 0) return;
    const name = written.toLowerCase();
    const alone = html[end - 2] === '/';
    yield { name, kind: slash ? 'end' : alone ? 'alone' : 'start', start, end };
    at = end;
    if (slash || !RAW.has(name) || unclosed.has(name)) continue;
    const close = lower.indexOf(`</${name}`, end);
    if (close >= 0) at = close;
    else unclosed.add(name);
  }
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
