import type { ElementContent, Root } from 'hast';
import type { Asset } from './asset.ts';
import type { ContentFacts, Heading } from './rendered-edition.ts';

/** A note with all the places that call it. */
export interface Note {
  /** `note-1`: the id of the note's own element in every rendition. */
  readonly id: string;
  /** 1-based, in order of first call. */
  readonly number: number;
  readonly children: readonly ElementContent[];
  /** Ids of the calls that get a link back: `call-1`, `call-1-2`; empty where nobody calls the note. */
  readonly calls: readonly string[];
}

/** The prose of an article after every transform: the same for all renditions. */
export interface Content {
  /** Sanitised, with figures, ids on headings, calls of notes; every node has a position. */
  readonly body: Root;
  readonly notes: readonly Note[];
  /** The tree of h2 to h6. */
  readonly headings: readonly Heading[];
  readonly facts: ContentFacts;
  /** Images that the prose shows, each once. */
  readonly assets: readonly Asset[];
}
