const SIZE = /^(\d{1,4}(?:\.\d{1,3})?)\s*(px|%|em|rem|in|cm|mm|pt|vw)?$/iu;

/**
 * Gives the style of a picture that is to have a width, as a writer says it: `50%`, `300`, `8cm`. Nothing
 * where it is no width, or one that a picture has without being told.
 */
export function widthStyle(width: string | undefined): string | undefined {
  const [, figures = '', unit = 'px'] = SIZE.exec(width?.trim() ?? '') ?? [];
  const number = Number(figures);
  if (!(number > 0)) return undefined;
  const own = unit.toLowerCase() === 'vw' ? '%' : unit.toLowerCase();
  return own === '%' && number >= 100 ? undefined : `width: ${number}${own}`;
}
