import { readdir, realpath } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { Disk } from '../../disk.ts';
import { nearest } from '../nearest.ts';

/** What a path in `fonts:` leads to: font files by their real paths, or why to none. */
export type FoundFiles =
  | { readonly files: readonly string[] }
  | { readonly ruleId: string; readonly found: string; readonly note: string };

const within = (path: string, folder: string) =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

/**
 * Finds the font files of a path from the folder of publication.yml: the file, or those of the folder,
 * by name. The real path must lie in one of `bounds`, so that no link leads out of the project.
 */
export async function locateFonts(
  written: string,
  home: string,
  { bounds, disk }: { readonly bounds: readonly string[]; readonly disk: Disk },
): Promise<FoundFiles> {
  const target = resolve(home, written);
  const real = await disk.real(target).catch(() => undefined);
  const roots = await Promise.all(bounds.map((bound) => realpath(bound).catch(() => bound)));
  const inside = (path: string) => roots.some((root) => within(path, root));
  if (!inside(real ?? target))
    return {
      ruleId: 'outside-project',
      found: `\`${written}\`, which is outside the project`,
      note: `Bring it in with \`offprint font add ${JSON.stringify(written)}\`, which copies it.`,
    };
  if (real === undefined) return missing(written, target);
  if ((await disk.kindOf(real)) !== 'folder') return { files: [real] };
  const names = disk.names(real, 'fonts');
  const files = await Promise.all(names.map((name) => disk.real(join(real, name))));
  const kept = files.filter(inside);
  if (kept.length > 0) return { files: kept };
  return {
    ruleId: 'font-missing',
    found: `none in the folder \`${written}\``,
    note: 'Font files end with `.ttf`, `.otf`, `.woff2` or `.woff`.',
  };
}

async function missing(written: string, target: string): Promise<FoundFiles> {
  const folder = resolve(target, '..');
  const near = nearest(relative(folder, target), await readdir(folder).catch(() => []));
  return {
    ruleId: 'font-missing',
    found: `no such file or folder as \`${written}\``,
    note: near
      ? `Did you mean \`${near}\`?`
      : 'The path begins at the folder of publication.yml; `offprint font add` brings a font and writes its path.',
  };
}
