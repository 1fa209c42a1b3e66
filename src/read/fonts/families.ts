import { type Coverage, coverageOf, covers, pointsOf } from '../../model/coverage.ts';
import type { FontFamily, OwnFont } from '../../model/font.ts';
import type { FontEntry } from '../../model/publication.ts';
import { type FontFile, pickFaces } from './faces.ts';

/** The files of one entry of `fonts:`, with what the entry says. */
export interface FilesOfEntry {
  readonly entry: Pick<FontEntry, 'family' | 'role' | 'languages'>;
  readonly files: readonly FontFile[];
}

/** ASCII, and Latin letters and marks: what a font of Chinese characters leaves to the theme's. */
const isLatin = (point: number) => point < 0x7f || (point >= 0xc0 && point <= 0x24f);

/** Gives the characters that all faces have. */
function shared([first, ...others]: readonly Coverage[], leaveLatin: boolean): Coverage {
  if (!first) return { bounds: [] };
  const points = [...pointsOf(first)].filter(
    (point) => !(leaveLatin && isLatin(point)) && others.every((other) => covers(other, point)),
  );
  return coverageOf(points);
}

/**
 * Groups font files into families, in the order of the entries. Where a font of Chinese characters was given
 * no role, Latin words and figures among them are left to the theme's own face, as is the custom.
 */
export function familiesOf(entries: readonly FilesOfEntry[]): readonly FontFamily[] {
  const groups = new Map<string, { files: FontFile[]; entry: FilesOfEntry['entry'] }>();
  for (const { entry, files } of entries)
    for (const file of files) {
      const name = entry.family ?? (file.facts.family || 'Unnamed');
      const group = groups.get(name.toLowerCase()) ?? {
        files: [],
        entry: { ...entry, family: name },
      };
      groups.set(name.toLowerCase(), group);
      if (!group.files.some(({ hash }) => hash === file.hash)) group.files.push(file);
    }
  return [...groups.values()].map(({ files, entry }) => familyOf(files, entry));
}

function familyOf(files: readonly FontFile[], entry: FilesOfEntry['entry']): FontFamily {
  const name = entry.family ?? 'Unnamed';
  const faces = pickFaces(files, name);
  const used = files.filter((file) => faces.some((face) => face.hash === file.hash));
  const languages = entry.languages ?? [...new Set(used.flatMap((f) => f.facts.languages))];
  const own: OwnFont = {
    ...(entry.role && { role: entry.role }),
    languages,
    printOnly: used.some((file) => file.facts.embedding.printOnly),
    whole: used.some((file) => file.facts.embedding.whole),
  };
  const all = used.map((file) => file.facts.coverage);
  const han = all.some((coverage) => covers(coverage, 0x4e00));
  return {
    name,
    kind: used[0]?.facts.kind ?? 'serif',
    coverage: shared(all, han && entry.role === undefined),
    faces,
    own,
  };
}
