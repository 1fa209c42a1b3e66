import type { Cache } from '../../cache.ts';
import type { ImageType } from '../../model/asset.ts';
import { LIMITS } from '../../model/limits.ts';
import { hasFrames } from './frames.ts';
import { readGif } from './gif.ts';
import { readJpeg } from './jpeg.ts';
import { type ImageKind, kindOf } from './kind.ts';
import { readPng } from './png.ts';
import type { Raster } from './raster.ts';
import { redraw } from './redraw.ts';
import { type ImageFinding, ImageRefusal } from './refusal.ts';

/** An image that is ready to be shown by every reader. */
export interface ReadyImage {
  readonly mediaType: ImageType;
  /** px */
  readonly width: number;
  /** px */
  readonly height: number;
  readonly bytes: Uint8Array;
  readonly findings: readonly ImageFinding[];
}

const READERS: Readonly<
  Partial<Record<ImageKind, readonly [ImageType, (bytes: Uint8Array) => Raster | undefined]>>
> = {
  PNG: ['image/png', readPng],
  JPEG: ['image/jpeg', readJpeg],
  GIF: ['image/gif', readGif],
};

/**
 * Makes a raster image ready: PNG, JPEG and GIF keep their pixels as they are where every reader shows
 * them, all else is drawn anew. An animated image is stilled at its first frame.
 * @throws ImageRefusal where it is broken or too large.
 */
export async function readyRaster(
  bytes: Uint8Array,
  kind: ImageKind,
  cache: Cache | undefined,
): Promise<ReadyImage> {
  const reader = READERS[kind];
  if (!reader) {
    const findings = [converted(kind), ...(hasFrames(bytes) ? [stilled(kind)] : [])];
    return drawn(await redraw(bytes, cache), findings);
  }
  const [mediaType, read] = reader;
  const raster = read(bytes);
  if (!raster) throw ImageRefusal.broken();
  const { width, height, animated } = raster;
  if (width * height > LIMITS.imagePixels) throw ImageRefusal.tooManyPixels(width, height);
  const findings = [
    ...(raster.rare ? [converted(`${kind} ${raster.rare}`)] : []),
    ...(animated ? [stilled(kind)] : []),
  ];
  if (raster.redraw || Math.max(width, height) > LIMITS.imageSide)
    return drawn(await redraw(raster.bytes, cache), findings);
  return { mediaType, width, height, bytes: raster.bytes, findings };
}

/** Reads what was drawn by us, which is a PNG or a JPEG. */
function drawn(bytes: Uint8Array, findings: readonly ImageFinding[]): ReadyImage {
  const reader = READERS[kindOf(bytes) ?? 'HTML'];
  const raster = reader?.[1](bytes);
  if (!reader || !raster) throw new Error('An image that was drawn anew is neither PNG nor JPEG');
  const { width, height } = raster;
  return { mediaType: reader[0], width, height, bytes, findings };
}

function converted(kind: string): ImageFinding {
  return {
    severity: 'info',
    ruleId: 'converted-image',
    reason: `Expected PNG, JPEG, GIF or SVG, found ${kind}, which not every reader shows`,
    note: 'It is converted; your file is left as it is.',
  };
}

function stilled(kind: ImageKind): ImageFinding {
  return {
    severity: 'warning',
    ruleId: 'animated-image',
    reason: `Expected a still image, found ${kind === 'TIFF' ? 'a TIFF of several pages' : `an animated ${kind}`}`,
    note: 'The first picture is shown; choose a telling one.',
  };
}
