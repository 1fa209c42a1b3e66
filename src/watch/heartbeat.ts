import { stat } from 'node:fs/promises';

/** ms between two looks. */
const EVERY = 1_000;
/** More files than this are left to the system's own events. */
const MOST = 300;

/**
 * Looks at the files that matter most every second: network drives and some containers tell of nothing,
 * and a change while a file is being read may be told too early.
 * @param files gives their absolute paths, the most important first.
 * @returns what ends it.
 */
export function startHeartbeat(
  files: () => readonly string[],
  onChange: (path: string) => void,
): () => void {
  let seen = new Map<string, string>();
  let timer: NodeJS.Timeout | undefined;
  let ended = false;
  const look = async () => {
    const now = new Map<string, string>();
    await Promise.all(
      files()
        .slice(0, MOST)
        .map(async (path) => {
          const found = await stat(path).catch(() => undefined);
          now.set(path, found ? `${found.mtimeMs} ${found.size}` : '');
        }),
    );
    if (ended) return;
    for (const [path, mark] of now) {
      const before = seen.get(path);
      if (before !== undefined && before !== mark) onChange(path);
    }
    seen = now;
    timer = setTimeout(look, EVERY).unref();
  };
  void look();
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
