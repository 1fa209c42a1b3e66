import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { parseCoverage } from '../../model/coverage.ts';
import { type CatalogueFace, type FontFamily, FontKind } from '../../model/font.ts';

const Face = z.object({
  weight: z.literal([400, 500, 600, 700]),
  style: z.enum(['normal', 'italic']),
  file: z.string(),
  hash: z.string(),
});

const Listing = z.object({
  families: z.array(
    z.object({ name: z.string(), kind: FontKind, coverage: z.string(), faces: z.array(Face) }),
  ),
});

/** The fonts that an article can be set in: those that ship with Offprint, and a project's own. */
export interface FontCatalogue {
  readonly folder: string;
  /** In the order in which families stand in for each other. */
  readonly families: readonly FontFamily[];
}

/**
 * Opens the catalogue of a folder of fonts, `lib/fonts` of the package.
 * @throws where `catalogue.json` is missing or broken: the package was not built, or taken apart.
 */
export async function openCatalogue(folder: string): Promise<FontCatalogue> {
  const file = join(folder, 'catalogue.json');
  try {
    const { families } = Listing.parse(JSON.parse(await readFile(file, 'utf8')));
    const face = (f: z.infer<typeof Face>) => ({ ...f, stem: f.file.replace(/\.ttf$/u, '') });
    return {
      folder,
      families: families.map((f) => ({
        ...f,
        coverage: parseCoverage(f.coverage),
        faces: f.faces.map(face),
      })),
    };
  } catch (cause) {
    throw new Error(`The fonts of Offprint can't be read (${file}): reinstall it.`, { cause });
  }
}

/** Adds a project's own families; one that has the name of ours takes its place. */
export function withOwnFonts(catalogue: FontCatalogue, own: readonly FontFamily[]): FontCatalogue {
  if (own.length === 0) return catalogue;
  const taken = new Set(own.map((family) => family.name.toLowerCase()));
  const ours = catalogue.families.filter((family) => !taken.has(family.name.toLowerCase()));
  return { ...catalogue, families: [...own, ...ours] };
}

/** Reads the whole file that a face is in. */
export function readFace(catalogue: FontCatalogue, face: CatalogueFace): Promise<Uint8Array> {
  return readFile(resolve(catalogue.folder, face.file));
}

/** Finds a family by its name, whatever the case. */
export function findFamily(catalogue: FontCatalogue, name: string): FontFamily | undefined {
  const plain = name.toLowerCase();
  return catalogue.families.find((family) => family.name.toLowerCase() === plain);
}

/** Finds a face of just this weight and style; none is made up where none was drawn. */
export function findFace(
  family: FontFamily,
  weight: CatalogueFace['weight'],
  style: CatalogueFace['style'] = 'normal',
): CatalogueFace | undefined {
  return family.faces.find((face) => face.weight === weight && face.style === style);
}
