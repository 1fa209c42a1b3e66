/** What became of a tag, as its writer is told it. */
export type Outcome =
  | 'left-out'
  | 'opened'
  /** Read as what it would have printed. */
  | 'value'
  /** It did nothing to the words around it. */
  | 'passed'
  /** It was for no reader. */
  | 'hidden'
  | 'picture'
  | 'link'
  | 'code'
  | 'formula'
  | 'box'
  | 'quotation'
  | 'heading'
  | 'words'
  /** Nothing that a writer must know. */
  | 'quiet';
