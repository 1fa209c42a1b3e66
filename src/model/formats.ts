/** Formats that Offprint writes. It stands apart so that the command line need not load the schemas. */
export const FORMATS = ['epub', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];
