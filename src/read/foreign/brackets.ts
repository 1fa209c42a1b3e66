import { readArguments } from './arguments.ts';
import type { Finder } from './finder.ts';
import type { Tag } from './tag.ts';

const NAMES =
  'caption|embed|gallery|playlist|audio|video|youtube|vimeo|tweet|gist|code|sourcecode|quote|pullquote|blockquote';
const OPEN = new RegExp(String.raw`\[(${NAMES})((?:[ =:][^[\]\n]{0,1000})?)\](?![([:])`, 'uy');
const CLOSE = new RegExp(String.raw`\[/(${NAMES})\]`, 'uy');

/**
 * Reads a shortcode of WordPress, `[caption …]…[/caption]`. Brackets are common in prose: one counts
 * where its end follows, or where it has arguments and is alone on its line.
 */
export function readBracket(text: string, at: number, finder: Finder): Tag | undefined {
  CLOSE.lastIndex = at;
  const close = CLOSE.exec(text);
  if (close) return make(at, CLOSE.lastIndex, 'close', close[1] ?? '', '');
  OPEN.lastIndex = at;
  const [found, name = '', rest = ''] = OPEN.exec(text) ?? [];
  if (found === undefined) return undefined;
  const end = at + found.length;
  const closing = finder.find(`[/${name}]`, end);
  if (closing >= 0) return make(at, end, 'open', name, rest);
  const alone = /(?:^|\n)[ \t]*$/u.test(text.slice(Math.max(0, at - 40), at));
  return alone && rest.trim() !== '' && /^[ \t]*(?:\n|$)/u.test(text.slice(end, end + 40))
    ? make(at, end, 'alone', name, rest)
    : undefined;
}

function make(start: number, end: number, role: Tag['role'], name: string, rest: string): Tag {
  const words = rest.replace(/^[=:]/u, '').trim();
  return { syntax: 'bracket', start, end, role, name, rest: words, args: readArguments(words) };
}
