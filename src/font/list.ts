import { join } from 'node:path';
import type { Cache } from '../cache.ts';
import type { FontFamily } from '../model/font.ts';
import type { Message } from '../model/message.ts';
import { packageRoot } from '../package-root.ts';
import { readFonts } from '../read/fonts/fonts.ts';
import { readPublication } from '../read/publication.ts';
import { findRoot } from '../read/root.ts';
import { openCatalogue } from '../render/fonts/catalogue.ts';
import { findPublicationFile } from '../start/publication-file.ts';
import { scriptsOf } from './font-files.ts';

/** A family as it is listed. */
export interface ListedFamily {
  readonly name: string;
  readonly kind: FontFamily['kind'];
  /** `400`, `400 italic`. */
  readonly faces: readonly string[];
  readonly scripts: readonly string[];
  /** Characters. */
  readonly characters: number;
  /** What publication.yml says that it is for. */
  readonly role?: string;
  readonly languages?: readonly string[];
}

/** The fonts that articles of a publication are set in. */
export interface FontList {
  /** Absolute, whether it is there or not. */
  readonly publicationFile: string;
  readonly own: readonly ListedFamily[];
  readonly bundled: readonly ListedFamily[];
  readonly messages: readonly Message[];
}

/** Lists the fonts of a publication, and those that ship with Offprint. */
export async function listFonts(options: {
  readonly cwd: string;
  readonly publication?: string;
  readonly cache: Cache;
}): Promise<FontList> {
  const publicationFile = await findPublicationFile(options.cwd, options.publication);
  const root = { ...(await findRoot(publicationFile)), publicationFile };
  const catalogue = await openCatalogue(join(packageRoot(), 'lib', 'fonts'));
  const bundled = catalogue.families.map(listed);
  const read = await readPublication(root).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!read) return { publicationFile, own: [], bundled, messages: [] };
  const { families, messages } = await readFonts(read, root, options.cache);
  return {
    publicationFile,
    own: families.map(listed),
    bundled,
    messages: [...read.messages, ...messages],
  };
}

function listed(family: FontFamily): ListedFamily {
  const { name, kind, faces, coverage, own } = family;
  let characters = 0;
  for (let i = 0; i + 1 < coverage.bounds.length; i += 2)
    characters += coverage.bounds[i + 1]! - coverage.bounds[i]! + 1;
  return {
    name,
    kind,
    faces: faces.map(({ weight, style }) =>
      style === 'italic' ? `${weight} italic` : `${weight}`,
    ),
    scripts: scriptsOf(family),
    characters,
    ...(own?.role && { role: own.role }),
    ...(own && own.languages.length > 0 && { languages: own.languages }),
  };
}
