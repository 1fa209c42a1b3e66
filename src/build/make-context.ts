import type { Kept, Written } from '../kept/ledger.ts';
import type { Message } from '../model/message.ts';
import type { Rendition } from '../model/rendition.ts';
import type { Prepared, PreparedPages } from '../prepare/prepare.ts';
import type { Manuscript } from '../read/discover.ts';
import type { ArticleResult } from './result.ts';
import type { Session } from './session.ts';

/** What the makers of one article share with the run. */
export interface MakeContext {
  readonly session: Session;
  /**
   * Puts finished renditions in their place, all or none, and gives the path of each. Without it nothing
   * is written, and the EPUB is held against the whole of its standard.
   */
  readonly publish?: (renditions: readonly Rendition[]) => Promise<readonly string[]>;
  /** Output names that this run has given out, in lower case. */
  readonly taken: Map<string, Manuscript>;
  /** Messages of the run; a missing browser is told there once. */
  readonly messages: Message[];
  /** What of this article is up to date and is not made. */
  readonly kept?: Kept | undefined;
  /** Takes note of what was made. */
  readonly note?: (made: MadeArticle) => void;
  /** Settles once the articles before this one have taken their names. */
  readonly before?: Promise<unknown>;
  /** Told once this one has its name, or gets none. */
  readonly onNamed?: () => void;
}

/** An article whose outputs are in their place; a draft that was left out has none. */
export interface MadeArticle {
  readonly prepared: Prepared;
  readonly pages: PreparedPages;
  /** What reading it said. */
  readonly messages: readonly Message[];
  readonly written: readonly Written[];
}

export type Status = ArticleResult['status'];
