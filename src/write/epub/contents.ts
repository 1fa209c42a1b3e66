import type { Chapter, Heading } from '../../model/rendered-edition.ts';

/** An entry of the table of contents, with what stands under it. */
export interface EntryView {
  readonly href: string;
  readonly text: string;
  readonly children: readonly EntryView[];
}

/** An entry of the NCX, numbered in reading order. */
export interface PointView {
  readonly id: string;
  /** 1-based. */
  readonly order: number;
  readonly href: string;
  readonly text: string;
  readonly children: readonly PointView[];
}

/** Gives the entry of one chapter: its headline, and its headings to any depth under it. */
export function viewEntry(chapter: Chapter, href: string): EntryView {
  return { href, text: chapter.article.headline, children: entriesOf(chapter.headings, href) };
}

function entriesOf(headings: readonly Heading[], href: string): EntryView[] {
  return headings.flatMap(({ id, text, children }) => {
    const under = entriesOf(children, href);
    // An entry must have a text (EPUB 3.3 §7.3), and a heading may be a picture alone.
    return text.trim() ? [{ href: `${href}#${fragmentOf(id)}`, text, children: under }] : under;
  });
}

/** Letters of any script may stand in an address as they are; these may not (RFC 3987 §2.2). */
function fragmentOf(id: string): string {
  return id.replace(/[\s"#%<>[\\\]^`{|}]/gu, encodeURIComponent);
}

/** Numbers entries for the NCX, which has two levels: Kindle shows no more. */
export function viewPoints(entries: readonly EntryView[]): PointView[] {
  let count = 0;
  const number = ({ href, text, children }: EntryView, depth: number): PointView => {
    count += 1;
    const own = { id: `point-${count}`, order: count, href, text };
    return { ...own, children: depth < 2 ? children.map((child) => number(child, depth + 1)) : [] };
  };
  return entries.map((entry) => number(entry, 1));
}
