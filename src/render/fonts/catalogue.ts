import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { type Coverage, parseCoverage } from '../../model/coverage.ts';

const Face = z.object({
  weight: z.union([z.literal(400), z.literal(600), z.literal(700)]),
  style: z.enum(['normal', 'italic']),
  file: z.string(),
  hash: z.string(),
});

/** One font file that ships with Offprint: whole, static TrueType. */
export type CatalogueFace = Readonly<z.infer<typeof Face>>;

const Kind = z.enum(['serif', 'sans-serif', 'monospace', 'math']);
/** The generic families of CSS that a family can stand in for (CSS Fonts 4 §2.1.1); `math` sets formulas alone. */
export type FontKind = z.infer<typeof Kind>;

const Listing = z.object({
  families: z.array(
    z.object({ name: z.string(), kind: Kind, coverage: z.string(), faces: z.array(Face) }),
  ),
});

/** A family with the characters that every face of it has. */
export interface FontFamily {
  readonly name: string;
  readonly kind: FontKind;
  readonly coverage: Coverage;
  readonly faces: readonly CatalogueFace[];
}

/** The fonts that ship with Offprint. */
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
    return {
      folder,
      families: families.map((f) => ({ ...f, coverage: parseCoverage(f.coverage) })),
    };
  } catch (cause) {
    throw new Error(`The fonts of Offprint can't be read (${file}): reinstall it.`, { cause });
  }
}

/** Reads a face's whole file. */
export function readFace(catalogue: FontCatalogue, face: CatalogueFace): Promise<Uint8Array> {
  return readFile(join(catalogue.folder, face.file));
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
