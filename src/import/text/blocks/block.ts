/** A piece of a pasted text as it was recognised; texts are plain, nothing in them is Markdown. */
export type Block = Paragraph | Heading | List | Quotation | Break | Box;

export interface Paragraph {
  readonly kind: 'paragraph';
  /** More than one where the breaks between lines are meant, as in verse or an address. */
  readonly lines: readonly string[];
  /** Who speaks, in an interview: `Q`, `Marta Quintela`, as it was written before the colon. */
  readonly speaker?: string;
  /** Line of the file that it begins on. */
  readonly line: number;
}

export interface Heading {
  readonly kind: 'heading';
  readonly text: string;
  /** 2 for a heading below the headline. */
  readonly depth: 2 | 3 | 4 | 5 | 6;
  readonly line: number;
}

export interface Item {
  readonly text: string;
  readonly lists: readonly List[];
}

export interface List {
  readonly kind: 'list';
  /** The first number, or nothing where the items have none. */
  readonly start?: number;
  readonly items: readonly Item[];
  readonly line: number;
}

export interface Quotation {
  readonly kind: 'quotation';
  readonly paragraphs: readonly string[];
  readonly line: number;
}

/** A break between scenes: three stars, a drawn line. */
export interface Break {
  readonly kind: 'break';
  readonly line: number;
}

/** Blocks that are set together: the turns of an interview, the stanzas of a poem. */
export interface Box {
  readonly kind: 'box';
  readonly name: 'interview' | 'verse';
  readonly blocks: readonly Block[];
  readonly line: number;
}
