import { openFinder } from './finder.ts';
import type { Tag } from './tag.ts';

/** Where a tag stands: what it becomes must fit there. */
export interface Surroundings {
  /** Whether nothing but marks of containers, and other tags, is before it on its line. */
  readonly startsLine: boolean;
  /** Whether nothing but other tags is behind it on its line. */
  readonly endsLine: boolean;
  /** What a further line must begin with to belong to the same containers. */
  readonly margin: string;
  /** Whether a new block may begin at once: the line above is empty, or there is none. */
  readonly belowGap: boolean;
  readonly aboveGap: boolean;
  /** True within the address of a link or the value of an attribute. */
  readonly inValue: boolean;
}

const MARGIN = /^[ \t]*(?:(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*){0,20}$/u;
const DESTINATION = /\]\(\s*<?[^()\n]*$|^ {0,3}\[[^\]\n]+\]:\s*<?\S*$/u;
const ATTRIBUTE = /<[A-Za-z][^<>]*=\s*(?:"[^"<>]*|'[^'<>]*|[^\s"'<>]*)$/u;
const REACH = 400;

/** Looks at the surroundings of each tag, in one pass forward and one back. */
export function surroundingsOf(text: string, tags: readonly Tag[]): readonly Surroundings[] {
  const found: Surroundings[] = [];
  const finder = openFinder(text);
  let lineStart = 0;
  for (const [i, tag] of tags.entries()) {
    for (let feed = finder.find('\n', lineStart); feed >= 0 && feed < tag.start; ) {
      lineStart = feed + 1;
      feed = finder.find('\n', lineStart);
    }
    const before = text.slice(Math.max(lineStart, tag.start - REACH), tag.start);
    const last = tags[i - 1];
    const [previous] = found.slice(-1);
    const touches = last !== undefined && last.end > lineStart && previous !== undefined;
    const between = touches ? text.slice(last.end, tag.start) : before;
    const startsLine = touches
      ? previous.startsLine && between.trim() === ''
      : before.length < 200 && MARGIN.test(before);
    const margin = touches ? previous.margin : startsLine ? before.replace(/[^>\s]/gu, ' ') : '';
    found.push({
      startsLine,
      endsLine: false,
      margin,
      belowGap: touches ? previous.belowGap : isGapAbove(text, lineStart) || /[^>\s]/u.test(before),
      aboveGap: isGapBelow(text, tag.end),
      inValue: !startsLine && (DESTINATION.test(before) || ATTRIBUTE.test(before)),
    });
  }
  let next: { readonly tag: Tag; readonly ends: boolean } | undefined;
  for (let i = tags.length - 1; i >= 0; i--) {
    const tag = tags[i]!;
    const near = text.slice(tag.end, tag.end + 200);
    const behind = /^[ \t]*/u.exec(near)?.[0].length ?? 0;
    const atEnd = tag.end + behind >= text.length || text[tag.end + behind] === '\n';
    const ends = atEnd || (next !== undefined && next.tag.start === tag.end + behind && next.ends);
    found[i] = { ...found[i]!, endsLine: ends };
    next = { tag, ends };
  }
  return found;
}

function isGapAbove(text: string, lineStart: number): boolean {
  if (lineStart === 0) return true;
  const above = text.lastIndexOf('\n', lineStart - 2) + 1;
  return /^[ \t>]*$/u.test(text.slice(Math.max(above, lineStart - 200), lineStart - 1));
}

function isGapBelow(text: string, end: number): boolean {
  return /^[ \t]*(?:$|\n[ \t>]*(?:\n|$))/u.test(text.slice(end, end + 400));
}
