import type { WriteStream } from 'node:tty';
import type { Environment } from '../cache.ts';

/** Where lines go, and whether colour may be used there. */
export interface Terminal {
  readonly write: (text: string) => void;
  readonly colour: boolean;
}

/** A terminal on which a line can be written over, and how wide it is (columns) at this moment. */
export interface Screen extends Terminal {
  readonly live: boolean;
  readonly columns: () => number;
}

/**
 * Opens the error output as a screen: live only where a person looks at it, who did not ask for plain
 * lines (`NO_COLOR`, `TERM=dumb`) and is no machine (`CI`).
 */
export function openScreen(
  stream: Pick<WriteStream, 'isTTY' | 'columns'>,
  write: (text: string) => void,
  env: Environment,
): Screen {
  const live = stream.isTTY === true && !env.NO_COLOR && !env.CI && env.TERM !== 'dumb';
  return { write, colour: live, live, columns: () => stream.columns || 80 };
}
