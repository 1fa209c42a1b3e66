/** ms in which a run that was told to stop may put things in order. */
const PATIENCE = 5_000;
/** The exit code of what was interrupted (128 and the number of SIGINT). */
export const INTERRUPTED = 130;

/**
 * Listens for Ctrl-C, the end of the terminal and the system's own way to end a program. The first one
 * stops the run, which puts things in order; a second one, or a run that takes too long over it, ends the
 * process at once. Browsers and drafts go with it in either case.
 * @param tell says that the run was stopped, where it can't say so itself.
 */
export function interruption(tell: () => void): AbortSignal {
  const stop = new AbortController();
  const end = () => {
    tell();
    process.exit(INTERRUPTED);
  };
  const onSignal = () => {
    if (stop.signal.aborted) end();
    stop.abort();
    setTimeout(end, PATIENCE).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  return stop.signal;
}
