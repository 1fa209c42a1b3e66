import type { Environment } from '../cache.ts';
import type { Launch } from './launch.ts';
import { launchBrowser, type OpenBrowser } from './open.ts';

/** The browser of a session, which is another one from time to time. */
export interface Relay {
  /** Gives the one that prints now, and starts it where there is none. */
  current(): Promise<OpenBrowser>;
  /** Is told of each print. After many of them another browser is started, which takes over once it stands. */
  count(): void;
  /** Ends the one that prints now; the next print gets a fresh one. */
  discard(): Promise<void>;
  /** Ends whatever runs. */
  close(): Promise<void>;
}

/** Prints after which a browser is worn: it grows by some 8 kB with each, from 75 MB. */
export const WORN_AFTER = 1000;

const close = (browser: Promise<OpenBrowser> | undefined): Promise<void> =>
  browser?.then(
    ({ running }) => running.close(),
    () => {}, // it never came up
  ) ?? Promise.resolve();

/** Keeps one browser at hand. Nobody waits for the next: it starts while the old one goes on printing. */
export function openRelay(
  launch: Launch,
  first: OpenBrowser,
  env: Environment,
  wornAfter = WORN_AFTER,
): Relay {
  let open: Promise<OpenBrowser> | undefined = Promise.resolve(first);
  let next: Promise<OpenBrowser> | undefined;
  let ready: OpenBrowser | undefined;
  const leaving = new Set<Promise<void>>();
  let prints = 0;

  function end(browser: Promise<OpenBrowser> | undefined): Promise<void> {
    const ending = close(browser);
    leaving.add(ending);
    return ending.finally(() => leaving.delete(ending));
  }

  function succeed(): void {
    const starting = launchBrowser(launch, env);
    next = starting;
    starting.then(
      (browser) => {
        if (next === starting) ready = browser;
      },
      () => {
        next = undefined; // the old one goes on
      },
    );
    prints = 0;
  }

  return {
    async current() {
      if (ready) {
        end(open);
        [open, next, ready, prints] = [next, undefined, undefined, 0];
      }
      open ??= launchBrowser(launch, env);
      return open;
    },
    count() {
      prints++;
      if (prints >= wornAfter && !next) succeed();
    },
    discard() {
      const gone = open;
      open = undefined;
      prints = 0;
      return end(gone);
    },
    async close() {
      const all = [open, next];
      [open, next, ready] = [undefined, undefined, undefined];
      await Promise.all([...all.map(end), ...leaving]);
    },
  };
}
