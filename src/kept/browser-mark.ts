import { realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Candidate, chosenCandidate, listCandidates } from '../browser/candidates.ts';
import { homeOf } from '../browser/npm-package.ts';
import { contentKey, type Environment } from '../cache.ts';

/** Programs that a command of a small size starts; it stays the same when they are upgraded. */
const BEHIND = [
  '/usr/lib/chromium/chromium',
  '/usr/lib/chromium-browser/chromium-browser',
  '/usr/lib64/chromium-browser/chromium-browser',
  '/snap/chromium/current',
];
const SCRIPT_BYTES = 200_000;

function stateOf(path: string): string {
  try {
    const real = realpathSync(path);
    const { size, mtimeMs, ino } = statSync(real);
    const own = `${real} ${size} ${mtimeMs} ${ino}`;
    if (size > SCRIPT_BYTES) return own;
    return [own, ...[join(dirname(real), 'chrome'), ...BEHIND].map(plainState)].join('\n');
  } catch {
    return 'none';
  }
}

function plainState(path: string): string {
  try {
    const real = realpathSync(path);
    const { size, mtimeMs } = statSync(real);
    return `${real} ${size} ${mtimeMs}`;
  } catch {
    return '';
  }
}

/**
 * Hashes the programs that the search for a browser meets until it comes to the one that printed; nothing
 * where it would no longer come to it.
 * @param used path of the browser that printed.
 * @param chosen the publication's own choice.
 */
export function browserMark(
  used: string,
  chosen: string | undefined,
  { env, cacheFolder }: { readonly env: Environment; readonly cacheFolder: string },
): string | undefined {
  const places = { env, cacheFolder, platform: process.platform };
  const choice = env.OFFPRINT_BROWSER || chosen;
  const candidates = choice ? [chosenCandidate(choice, 'choice', places)] : listCandidates(places);
  const pathOf = (candidate: Candidate) =>
    candidate.kind === 'npm' ? join(homeOf(cacheFolder), 'chromium') : candidate.path;
  const paths = candidates.map(pathOf);
  const at = paths.indexOf(used);
  if (at < 0) return undefined;
  return contentKey(...paths.slice(0, at + 1).flatMap((path) => [path, stateOf(path)]));
}
