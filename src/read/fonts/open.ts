import { type Cache, contentKey } from '../../cache.ts';
import { LIMITS } from '../../model/limits.ts';
import { isEntangled } from './components.ts';
import { type FontFacts, factsOf } from './facts.ts';
import { cutSample } from './sample.ts';
import { brokenTable, isCutOff } from './sound.ts';
import { type FontFault, malformed, tooLarge, unpack } from './unpack.ts';

/** Raised when the same file gives other facts. */
const VERSION = '4';

/** A font file that was looked at: what it is, or why it can't be used. */
export type OpenedFont = { readonly facts: FontFacts } | { readonly fault: FontFault };

/**
 * Looks a font file over, once for each content: parsing it needs a shaping engine, which is only loaded
 * when a file is new.
 */
export async function openFont(file: Uint8Array, hash: string, cache: Cache): Promise<OpenedFont> {
  if (file.length > LIMITS.fontBytes)
    return { fault: tooLarge(`one of ${Math.ceil(file.length / 1024 / 1024)} MB`) };
  const bytes = await cache.get('font-facts', contentKey(VERSION, hash), async () =>
    Buffer.from(JSON.stringify(await look(file))),
  );
  return JSON.parse(Buffer.from(bytes).toString()) as OpenedFont; // what `look` wrote, under its version
}

async function look(file: Uint8Array): Promise<OpenedFont> {
  try {
    return await lookOver(file);
  } catch {
    return { fault: malformed('one that is damaged') };
  }
}

async function lookOver(file: Uint8Array): Promise<OpenedFont> {
  const unpacked = await unpack(file);
  if ('ruleId' in unpacked) return { fault: unpacked };
  if (isCutOff(unpacked.sfnt)) return { fault: malformed('a file that is cut off') };
  if (isEntangled(unpacked.sfnt))
    return { fault: malformed('one whose glyphs are made of themselves') };
  const { Blob, Face } = await import('harfbuzzjs');
  const face = new Face(new Blob(unpacked.sfnt));
  const facts = factsOf(face, unpacked.packed);
  if (facts.coverage.bounds.length === 0) return { fault: malformed('one without any letter') };
  const drawn = ['glyf', 'CFF ', 'CFF2'].some((tag) => face.referenceTable(tag));
  if (!drawn)
    return {
      fault: {
        ...malformed('one of pictures, without outlines'),
        note: 'Coloured emoji and bitmaps can’t be printed; take a font of outlines.',
      },
    };
  if (facts.embedding.forbidden)
    return {
      fault: {
        ruleId: 'font-restricted',
        found: 'one whose maker forbids it',
        note: 'It is left out, and other fonts stand in; ask its maker for a licence, or take a free font.',
      },
    };
  const broken = brokenTable(await cutSample(file, facts));
  return broken === undefined
    ? { facts }
    : { fault: malformed(`one that no reader takes, its table \`${broken}\` being broken`) };
}
