import { type Attempt, NoBrowserError } from './errors.ts';

/** Where the browser that npm brings could not be unpacked, another folder is all that is wanted. */
const UNWRITABLE = /^(?:EACCES|EROFS|EPERM)\b/u;
const OTHER_CACHE = 'export OFFPRINT_CACHE=/tmp/offprint';

/**
 * Says that no browser prints, or that the one that was chosen doesn't.
 * @param chooser who chose: `OFFPRINT_BROWSER` or `publication.yml`.
 * @param mend the command that brings a browser to this system.
 */
export function noBrowser(
  tried: readonly Attempt[],
  chooser: string | undefined,
  mend: string,
): NoBrowserError {
  const [first] = tried;
  const unwritable = tried.some(({ path, reason }) => path === 'npm' && UNWRITABLE.test(reason));
  if (chooser && first) {
    const inFile = chooser === 'publication.yml';
    const name = inFile ? '`browser` in publication.yml' : `\`${chooser}\``;
    return new NoBrowserError(
      `Expected ${name} to name a browser that can print, found \`${first.path}\`: ${first.reason}`,
      tried,
      unwritable
        ? OTHER_CACHE
        : inFile
          ? 'Mend or remove `browser` in publication.yml; without it one is looked for.'
          : `unset ${chooser}`,
    );
  }
  const list = tried.map(({ source, path, reason }) => `${path} (${source}): ${reason}`).join('; ');
  return new NoBrowserError(
    `Expected a browser for the PDF, found none that prints: ${list}`,
    tried,
    unwritable ? OTHER_CACHE : mend,
  );
}
