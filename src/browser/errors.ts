/** A browser that was looked at, and why it will not do. */
export interface Attempt {
  /** Where it was looked for: 'OFFPRINT_BROWSER', 'installed', 'npm package'. */
  readonly source: string;
  readonly path: string;
  readonly reason: string;
}

/** No browser can print here, or the one that was asked for can't: exit 3. */
export class NoBrowserError extends Error {
  override readonly name = 'NoBrowserError';
  constructor(
    message: string,
    readonly tried: readonly Attempt[],
    /** The one command to type on this system. */
    readonly mend: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** A document was not printed within its time; the next one gets a fresh page. */
export class OutOfTimeError extends Error {
  override readonly name = 'OutOfTimeError';
  constructor(readonly milliseconds: number) {
    super(`Expected the pages to be printed within ${milliseconds / 1000} s, and they were not`);
  }
}

/** The browser ended while it was at work. */
export class BrowserCrashError extends Error {
  override readonly name: string = 'BrowserCrashError';
}

/** The browser never answered: what hung once is not tried again. */
export class BrowserSilentError extends BrowserCrashError {
  override readonly name = 'BrowserSilentError';
}

/** Fonts of a document did not pass the browser's own check; nothing is printed in their stead. */
export class RefusedFontsError extends Error {
  override readonly name = 'RefusedFontsError';
  constructor(
    /** Family, weight and style of each. */
    readonly fonts: readonly string[],
    /** What the browser said of them. */
    readonly reasons: readonly string[],
  ) {
    super(`Fonts did not load: ${[fonts.join(', '), ...reasons].join(': ')}`);
  }
}

/** A document asked for something that it was not given; nothing was fetched. */
export class RefusedRequestError extends Error {
  override readonly name = 'RefusedRequestError';
  constructor(readonly addresses: readonly string[]) {
    super(
      `Expected a page that fetches nothing, found ${addresses.map((a) => `\`${a}\``).join(', ')}`,
    );
  }
}
