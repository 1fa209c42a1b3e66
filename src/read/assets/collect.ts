import { createHash } from 'node:crypto';
import type { VFile } from 'vfile';
import type { Cache } from '../../cache.ts';
import { type Disk, openDisk } from '../../disk.ts';
import type { Asset, ResolvedImage } from '../../model/asset.ts';
import { LIMITS } from '../../model/limits.ts';
import { type Place, report } from '../../model/message.ts';
import type { ProjectRoot } from '../root.ts';
import { readAddress, shorten } from './address.ts';
import type { NamedImage } from './addresses.ts';
import { assetName, type Extension } from './asset-name.ts';
import { type ImageKind, kindOf } from './kind.ts';
import { locate } from './locate.ts';
import { readyRaster } from './raster-image.ts';
import { type ImageFinding, ImageRefusal, refused } from './refusal.ts';
import { readySvg } from './svg.ts';

/** Where images are looked for, and what was made of those that were found. */
export interface Gallery {
  /** Gives the image of an address, and reports on the file what is wrong with it, once. */
  take(image: NamedImage): Promise<ResolvedImage>;
}

const MISSING: ResolvedImage = { found: false };
const EXTENSIONS: Readonly<Record<Asset['mediaType'], Extension>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
};

/** Kinds that no library of ours reads. */
const UNSHOWN = new Set<ImageKind>(['HEIC', 'BMP', 'JPEG XL', 'JPEG 2000', 'PSD', 'EPS', 'SVGZ']);

/** Opens the images of an article; each file is read once, however often it is named. */
export function openGallery(
  file: VFile,
  article: string,
  root: ProjectRoot,
  { cache, disk = openDisk() }: { cache?: Cache | undefined; disk?: Disk } = {},
): Gallery {
  const byAddress = new Map<string, ResolvedImage>();
  const byPath = new Map<string, ResolvedImage>();

  const tell = (finding: ImageFinding, place: Place | undefined) =>
    report(file, finding.severity, finding.ruleId, finding.reason, {
      place,
      ...(finding.note && { note: finding.note }),
    });

  async function make(name: string, bytes: Uint8Array, place: Place | undefined) {
    try {
      const { asset, findings } = await makeAsset(name, bytes, cache);
      for (const finding of findings) tell(finding, place);
      return { found: true, asset } as const;
    } catch (error) {
      if (!(error instanceof ImageRefusal)) throw error;
      tell(error.finding, place);
      return MISSING;
    }
  }

  async function resolve({ address: written, place }: NamedImage): Promise<ResolvedImage> {
    const address = readAddress(written);
    if (address.kind === 'data') return make('image', address.bytes, place);
    if (address.kind === 'refused') {
      tell(address.finding, place);
      return MISSING;
    }
    const located = await locate(address, written, article, { root, disk });
    if (!located.found) {
      tell(located.finding, place);
      return MISSING;
    }
    for (const finding of located.findings) tell(finding, place);
    const known = byPath.get(located.path);
    if (known) return known;
    const bytes = await readUpTo(located.path, disk);
    let image = MISSING;
    if (bytes === 'refused') tell(unreadable(written), place);
    else if (bytes) image = await make(located.path, bytes, place);
    else
      tell(
        refused(
          'image-size',
          `Expected an image of at most ${LIMITS.imageBytes / 1024 / 1024} MB, found a larger file at \`${shorten(written)}\``,
          `Scale it down; print needs no more than ${LIMITS.imageSide} px on the longer side.`,
        ),
        place,
      );
    byPath.set(located.path, image);
    return image;
  }

  return {
    async take(image) {
      const known = byAddress.get(image.address);
      if (known) return known;
      const made = await resolve(image);
      byAddress.set(image.address, made);
      return made;
    },
  };
}

async function makeAsset(name: string, bytes: Uint8Array, cache: Cache | undefined) {
  const kind = kindOf(bytes);
  if (bytes.length === 0)
    throw new ImageRefusal(
      refused('broken-image', 'Expected an image, found an empty file', 'Copy it again.'),
    );
  if (kind === undefined || kind === 'HTML' || kind === 'PDF' || kind === 'a Git LFS pointer')
    throw new ImageRefusal(
      refused(
        'not-an-image',
        `Expected an image, found a file that is ${kind ?? 'no kind of image'} by its contents`,
        'Save the picture itself as PNG, JPEG, GIF, SVG, WebP, AVIF or TIFF.',
      ),
    );
  if (UNSHOWN.has(kind))
    throw new ImageRefusal(
      refused(
        'unknown-image',
        `Expected PNG, JPEG, GIF, SVG, WebP, AVIF or TIFF, found ${kind}`,
        `Save it as ${kind === 'SVGZ' ? 'plain SVG' : 'JPEG or PNG'}.`,
      ),
    );
  const ready = kind === 'SVG' ? await readySvg(bytes) : await readyRaster(bytes, kind, cache);
  const { mediaType, width, height, findings } = ready;
  const hash = createHash('sha256').update(ready.bytes).digest('hex').slice(0, 8);
  const href = assetName(name, hash, EXTENSIONS[mediaType]);
  const asset: Asset = { href, mediaType, width, height, bytes: ready.bytes };
  return { asset, findings };
}

/** Gives the bytes of a file, nothing where it is too large, or that the machine does not let us read it. */
async function readUpTo(path: string, disk: Disk): Promise<Uint8Array | undefined | 'refused'> {
  try {
    const bytes = await disk.read(path, LIMITS.imageBytes);
    return typeof bytes === 'number' ? undefined : bytes;
  } catch (error) {
    if (isRefusal(error)) return 'refused';
    throw error;
  }
}

/** Says whether it is the file that can't be read, and not the machine that fails. */
const isRefusal = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['EACCES', 'EPERM', 'EISDIR', 'ENOENT', 'ELOOP'].includes(String(error.code));

const unreadable = (written: string): ImageFinding =>
  refused(
    'unreadable-image',
    `Expected an image that may be read, found \`${shorten(written)}\`, which the system does not let Offprint open`,
    'Give yourself the right to read it.',
  );
