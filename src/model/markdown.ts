import type { PhrasingContent, RootContent } from 'mdast';
import type { Parent } from 'unist';

/** Boxes that stand apart from the running text, by the names that a manuscript calls them. */
export const BOXES = ['pullquote', 'sidebar', 'note', 'verse', 'interview'] as const;
export type BoxName = (typeof BOXES)[number];

/** Sorts of notes; each has a title of its own where the writer gives none. */
export const NOTE_KINDS = ['note', 'tip', 'important', 'warning', 'caution'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** A box: `:::sidebar[Title]{#id}` … `:::`. */
export interface Box extends Parent {
  readonly type: 'box';
  name: BoxName | 'plain';
  /** The sort of a note. */
  kind?: NoteKind;
  id?: string;
  lang?: string;
  dir?: string;
  children: (RootContent | BoxTitle | BoxBy)[];
}

/** The title of a box; its first child. */
export interface BoxTitle extends Parent {
  readonly type: 'boxTitle';
  children: PhrasingContent[];
}

/** Who said or wrote what is in a box; its last child. */
export interface BoxBy extends Parent {
  readonly type: 'boxBy';
  children: PhrasingContent[];
}

/** Terms with what is said of each. */
export interface DefinitionList extends Parent {
  readonly type: 'definitionList';
  children: (DefinitionTerm | DefinitionDescription)[];
}

export interface DefinitionTerm extends Parent {
  readonly type: 'definitionTerm';
  children: PhrasingContent[];
}

export interface DefinitionDescription extends Parent {
  readonly type: 'definitionDescription';
  children: RootContent[];
}

/** A formula on a line of its own, in TeX. */
export interface MathBlock {
  readonly type: 'math';
  value: string;
  /** What the manuscript calls it; it is numbered then. */
  id?: string;
  position?: Parent['position'];
}

/** A formula in the line, in TeX. */
export interface InlineMath {
  readonly type: 'inlineMath';
  value: string;
  /** True where it is to be set in the large form. */
  display: boolean;
  position?: Parent['position'];
}

/** Words that differ from those around them by their language or their style. */
export interface Passage extends Parent {
  readonly type: 'passage';
  lang?: string;
  dir?: string;
  id?: string;
  style?: 'small-caps' | 'underline' | 'mark';
  children: PhrasingContent[];
}

/** A note in the line, `^[…]`, until it becomes a call and a note. */
export interface InlineNote extends Parent {
  readonly type: 'inlineNote';
  children: PhrasingContent[];
}

/** A line `:::…`, until it is paired with its other end. */
export interface BoxFence {
  readonly type: 'boxFence';
  value: string;
  position?: Parent['position'];
}

declare module 'mdast' {
  interface RootContentMap {
    box: Box;
    boxFence: BoxFence;
    boxTitle: BoxTitle;
    boxBy: BoxBy;
    definitionList: DefinitionList;
    definitionTerm: DefinitionTerm;
    definitionDescription: DefinitionDescription;
    math: MathBlock;
    inlineMath: InlineMath;
    inlineNote: InlineNote;
    passage: Passage;
  }
  interface BlockContentMap {
    box: Box;
    boxFence: BoxFence;
    definitionList: DefinitionList;
    definitionDescription: DefinitionDescription;
    math: MathBlock;
  }
  interface PhrasingContentMap {
    inlineMath: InlineMath;
    inlineNote: InlineNote;
    passage: Passage;
  }
}
