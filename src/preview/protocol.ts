import type { Message } from '../model/message.ts';

/** What the preview is told: plain data, shared by the server and the page that it serves. */

/** Lines of a manuscript, 1-based, both inclusive. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** A message with what the page needs to lead to its place. */
export interface ShownMessage extends Message {
  /** Absolute path of the file, where there is one. */
  readonly path?: string;
  /** The line of the file that it is about. */
  readonly excerpt?: string;
}

/** How an article stands: `waiting` for its first build, `building`, or as its last build left it. */
export type ShownState =
  | 'waiting'
  | 'building'
  | 'built'
  | 'incomplete'
  | 'failed'
  | 'out-of-time'
  | 'left-out';

/** An article as the preview shows it. */
export interface ShownArticle {
  readonly id: string;
  /** As the writer knows it: relative to the project. */
  readonly file: string;
  /** Absolute. */
  readonly path: string;
  readonly headline: string;
  readonly state: ShownState;
  /** Counts the builds that can be shown; 0 where there is none yet. */
  readonly revision: number;
  readonly views: ShownViews;
  readonly messages: readonly ShownMessage[];
  /** Lines that the save before the last build changed. */
  readonly edited?: Lines;
  /** From the save to the outputs, ms. */
  readonly milliseconds?: number;
}

/** What there is to see of an article at its revision. */
export interface ShownViews {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly draft: boolean;
  /** Address of the PDF; missing where it was not made. */
  readonly pdf?: string;
  readonly reader?: string;
  readonly web?: string;
}

/** All that is watched. */
export interface Shown {
  /** Names this run of `watch`: another counts its builds anew. */
  readonly session: string;
  readonly articles: readonly ShownArticle[];
  /** Messages that belong to no article. */
  readonly messages: readonly ShownMessage[];
}
