import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';
import { findRoot } from '../read/root.ts';
import { readThemeFile, themeNames } from '../theme/folders.ts';
import { findPublicationFile } from './publication-file.ts';

/** A theme that pages can be set in. */
export interface ListedTheme {
  readonly name: string;
  /** Whether it is the project's own. */
  readonly own: boolean;
  /** What its theme.yml says of it, in its first comment. */
  readonly about: string;
}

/** Lists the themes of a project and ours; one of the project's stands for ours of the same name. */
export async function listThemes(options: {
  readonly cwd: string;
  readonly publication?: string;
}): Promise<readonly ListedTheme[]> {
  const file = await findPublicationFile(options.cwd, options.publication);
  const { folder } = await findRoot(file);
  const [project, ours] = [join(folder, 'templates'), join(packageRoot(), 'templates')];
  const own = project === ours ? [] : await themeNames([project]);
  const all = [...own, ...(await themeNames([ours])).filter((name) => !own.includes(name))];
  return Promise.all(
    all.map(async (name) => {
      const isOwn = own.includes(name);
      const yml = await readThemeFile([join(isOwn ? project : ours, 'themes', name)], 'theme.yml');
      const about = /^#\s*(.+)$/mu.exec(yml?.source.split('\n')[0] ?? '')?.[1] ?? '';
      return { name, own: isOwn, about };
    }),
  );
}
