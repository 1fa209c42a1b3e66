import type { Edit } from './edits.ts';
import type { Outcome } from './outcome.ts';
import type { Surroundings } from './surroundings.ts';
import type { Tag } from './tag.ts';

/** A tag where it stands, with what it holds. */
export interface Placed {
  readonly tag: Tag;
  readonly where: Surroundings;
  /** The tag that ends it, and the text between; nothing where it stands alone. */
  readonly end: { readonly tag: Tag; readonly where: Surroundings } | undefined;
  readonly inner: string;
  /** Boxes within, one in another; the outer has as many more colons. */
  readonly depth: number;
}

/** What stands in the place of a tag and of its end, and what became of it. */
export interface Setting {
  /** Nothing where the tag stays as it is written. */
  readonly text: string | undefined;
  readonly outcome: Outcome;
  /** In the place of its end. */
  readonly closing?: string;
  /** What goes or comes besides. */
  readonly also?: readonly Edit[];
}

/** A tag that goes, with nothing to tell. */
export const QUIET: Setting = { text: '', outcome: 'quiet' };

/** Puts empty lines around a block, in whatever holds it, where the tag has lines of its own. */
export function asBlock({ where }: Placed, text: string): string {
  const { startsLine, endsLine, margin, belowGap, aboveGap } = where;
  if (!startsLine || !endsLine) return text;
  const feed = `\n${margin}`;
  return `${belowGap ? '' : feed}${text}${aboveGap ? '' : feed}`;
}

/**
 * Sets the lines that open and close a block around what a tag holds. Nothing where the two have no room
 * for lines of their own, as in the middle of a paragraph.
 */
export function asFence(
  { where, end }: Placed,
  opening: string,
  closing: string,
): { readonly text: string; readonly closing: string } | undefined {
  if (!end || !where.startsLine || !end.where.endsLine) return undefined;
  const feed = `\n${where.margin}`;
  return {
    text: `${where.belowGap ? '' : feed}${opening}${where.endsLine ? '' : feed}`,
    closing: `${end.where.startsLine ? '' : feed}${closing}${end.where.aboveGap ? '' : feed}`,
  };
}

/** Writes words such that Markdown takes them for words, on one line. */
export const plain = (text: string): string => line(text).replace(/[\\`*_[\]<>]/gu, '\\$&');

/** Puts words on one line. */
export const line = (text: string): string => text.replace(/\s+/gu, ' ').trim();
