/**
 * The manuscript's words as they were written, in reading order, gathered before any transform.
 * `words[i]` stood on line `lines[i]`. Notes stand apart: a rendition may set them elsewhere.
 */
export interface WordStream {
  readonly words: readonly string[];
  readonly lines: readonly number[];
}

/** What must be found again in every rendition of one article. */
export interface ManuscriptWords {
  /** Headline, deck, byline, credits of images and so on, each a stream of its own, in no order. */
  readonly front: readonly WordStream[];
  readonly body: WordStream;
  /** One stream a note, in order of their first call. */
  readonly notes: readonly WordStream[];
}

/** A word of the manuscript that a rendition does not have. */
export interface LostWord {
  readonly word: string;
  readonly line: number;
}
