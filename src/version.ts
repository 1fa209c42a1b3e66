declare const OFFPRINT_VERSION: string | undefined;

/** The version of the package, put in by the bundle script; `0.0.0` in a source tree under test. */
export const VERSION = typeof OFFPRINT_VERSION === 'string' ? OFFPRINT_VERSION : '0.0.0';
