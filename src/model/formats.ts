/** Formats that Offprint writes. It stands apart so that the command line need not load the schemas. */
export const FORMATS = ['epub', 'pdf', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** What is written where nobody says otherwise. */
export const DEFAULT_FORMATS: readonly Format[] = ['epub', 'pdf'];
