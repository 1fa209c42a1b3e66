/** ms of quiet after which a burst of changes is over: editors write a file in several steps. */
const QUIET = 25;
/** ms after which a burst is dealt with although it goes on, as when a folder is copied. */
const LONGEST = 300;

/** Changes that belong together, and when the first was seen. */
export interface Burst {
  readonly paths: ReadonlySet<string>;
  /** `performance.now()` */
  readonly begun: number;
}

/**
 * Gathers changes that come close together into one burst.
 * @returns what takes a changed path.
 */
export function gatherBursts(onBurst: (burst: Burst) => void): (path: string) => void {
  let paths = new Set<string>();
  let begun = 0;
  let timer: NodeJS.Timeout | undefined;
  const end = () => {
    const burst = { paths, begun };
    paths = new Set();
    timer = undefined;
    onBurst(burst);
  };
  return (path) => {
    const now = performance.now();
    if (paths.size === 0) begun = now;
    paths.add(path);
    clearTimeout(timer);
    timer = setTimeout(end, Math.max(0, Math.min(QUIET, begun + LONGEST - now)));
  };
}
