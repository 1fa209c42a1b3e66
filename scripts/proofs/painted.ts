import type { Block } from './elements.ts';

/** A glyph as it is painted; all measures in pt, from the page's left foot. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  /** Of its baseline. */
  readonly y: number;
  /** How far its font says that the next glyph stands. */
  readonly width: number;
  readonly size: number;
  readonly font: string;
  /** Its font has no such letter: a box is painted. */
  readonly missing: boolean;
  /** The breaker of lines put it here: the hyphen of a divided word. */
  readonly divides: boolean;
  /** Nothing: it stands outside of the tags, as a running head does. */
  readonly block: Block | undefined;
  /** Part of a formula. */
  readonly formula: boolean;
}

/** Something painted that is no text. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What a page paints, in its order. */
export interface Painted {
  readonly glyphs: readonly Glyph[];
  readonly pictures: readonly Box[];
}
