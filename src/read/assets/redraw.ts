import { type Cache, contentKey } from '../../cache.ts';
import { LIMITS } from '../../model/limits.ts';
import { ImageRefusal } from './refusal.ts';

/** Changes with the recipe below, so that no older drawing is taken from the cache. */
const RECIPE = 'redraw-1';

/**
 * Draws an image anew, upright, in sRGB with 8 bits a channel and no camera data, its longer side
 * within the limit: JPEG where it was coded with loss and is opaque, else PNG. What was drawn is kept
 * in the cache.
 * @throws ImageRefusal where it can't be decoded or has too many pixels.
 */
export async function redraw(bytes: Uint8Array, cache: Cache | undefined): Promise<Uint8Array> {
  const make = () => draw(bytes);
  return cache ? await cache.get('images', contentKey(RECIPE, bytes), make) : await make();
}

async function draw(bytes: Uint8Array): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  try {
    // The header alone is read here, which is as small as it is for any image.
    const header = await sharp(bytes, { limitInputPixels: false }).metadata();
    const { width, height, format, hasAlpha } = header;
    if (width * height > LIMITS.imagePixels) throw ImageRefusal.tooManyPixels(width, height);
    const drawn = sharp(bytes, { limitInputPixels: LIMITS.imagePixels, failOn: 'truncated' })
      .autoOrient()
      .resize({
        width: LIMITS.imageSide,
        height: LIMITS.imageSide,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .toColourspace('srgb');
    const lossless = hasAlpha || format === 'png' || format === 'gif' || isLosslessWebp(bytes);
    const coded = lossless
      ? drawn.png({ compressionLevel: 9 })
      : drawn.jpeg({ quality: 90, chromaSubsampling: '4:4:4', mozjpeg: false });
    return await coded.toBuffer();
  } catch (cause) {
    if (cause instanceof ImageRefusal) throw cause;
    throw ImageRefusal.broken(cause);
  }
}

/** WebP's lossless coding has a chunk of its own (RFC 9649 §2.6). */
function isLosslessWebp(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(8, 16)).toString('latin1') === 'WEBPVP8L';
}
