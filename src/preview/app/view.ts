import type { Lines, ShownArticle } from '../protocol.ts';

/** The views, in the order of their tabs. */
export const VIEWS = ['pages', 'reader', 'web', 'messages'] as const;
export type ViewName = (typeof VIEWS)[number];

/** One way to look at an article. */
export interface View {
  /** Shows an article, or how it is now; settles when it stands. */
  show(article: ShownArticle): Promise<void>;
  /** Says that the view is seen, or no more. */
  reveal(seen: boolean): void;
  /** Gives the line of the manuscript at the head of what is seen. */
  place(): number | undefined;
  /** Says whether a line is in sight. */
  sees(line: number): boolean;
  /**
   * Brings a line into sight; where it is already, nothing moves.
   * @param mark whether to show for a moment which block it is.
   */
  goTo(lines: Lines, mark: boolean): Promise<void>;
  /** Turns by one page, where there are pages. */
  turn?(step: 1 | -1): void;
  /** Makes larger or smaller; 0 gives back the usual size. */
  resize?(step: 1 | -1 | 0): void;
}
