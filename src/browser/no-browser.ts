import { type Attempt, NoBrowserError } from './errors.ts';

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
  if (chooser && first) {
    const inFile = chooser === 'publication.yml';
    const name = inFile ? '`browser` in publication.yml' : `\`${chooser}\``;
    return new NoBrowserError(
      `Expected ${name} to name a browser that can print, found \`${first.path}\`: ${first.reason}`,
      tried,
      inFile
        ? 'Mend or remove `browser` in publication.yml; without it one is looked for.'
        : `unset ${chooser}`,
    );
  }
  const list = tried.map(({ source, path, reason }) => `${path} (${source}): ${reason}`).join('; ');
  return new NoBrowserError(
    `Expected a browser for the PDF, found none that prints: ${list}`,
    tried,
    mend,
  );
}
