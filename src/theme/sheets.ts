import { dirname, join } from 'node:path';
import type { Disk } from '../disk.ts';
import type { TemplateFile } from '../render/engine.ts';
import { readThemeFile } from './folders.ts';

/** The style sheets of a theme, in the order in which they hold. */
export const SHEETS = ['tokens.css', 'base.css', 'print.css', 'epub.css', 'web.css'] as const;
/** What themes had no need of once: where one has none, it is ours. */
const LATER: readonly string[] = ['web.css'];

/** Sheets in the order of `SHEETS`. */
export interface Sheets {
  /** What themes have in common, before the theme's own; the first has none. */
  readonly common: readonly (TemplateFile | undefined)[];
  readonly own: readonly TemplateFile[];
}

/** Reads a theme's own sheets; those that there are not are undefined. */
export function readOwnSheets(
  folders: readonly string[],
  ours: string,
  disk: Disk,
): Promise<readonly (TemplateFile | undefined)[]> {
  return Promise.all(
    SHEETS.map((sheet) => {
      const plain = LATER.includes(sheet) ? [join(ours, 'themes', 'plain')] : [];
      return readThemeFile([...folders, ...plain], sheet, disk);
    }),
  );
}

/**
 * Reads what stands before a theme's sheets where it says `common: true`: the rules that themes share, the
 * project's own `templates/common` before ours. A sheet that is ours for want of one has them anyway.
 */
export function readCommonSheets(
  own: readonly TemplateFile[],
  wanted: boolean,
  { folders, project, ours }: { folders: readonly string[]; project: string; ours: string },
  disk: Disk,
): Promise<Sheets['common']> {
  const places = [join(project, 'templates', 'common'), join(ours, 'common')];
  return Promise.all(
    own.map(({ path }, i) => {
      const stands = wanted || !folders.includes(dirname(path));
      // One is read for each of `SHEETS`.
      return i > 0 && stands ? readThemeFile(places, SHEETS[i]!, disk) : undefined;
    }),
  );
}
