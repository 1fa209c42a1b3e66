/**
 * Begins what a formula is called in the page to be printed (invisible separator, U+2063): Chromium tags
 * whatever has a name as a figure, and the finished PDF tells formulas from figures by it.
 */
export const FORMULA_MARK = '\u2063';
