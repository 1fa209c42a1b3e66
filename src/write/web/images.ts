import { type Cache, contentKey } from '../../cache.ts';
import type { Asset } from '../../model/asset.ts';
import { LIMITS } from '../../model/limits.ts';
import { dataAddress } from './data-address.ts';

/** Changes with the recipe below, so that no older drawing is taken from the cache. */
const RECIPE = 'screen-1';

/** px: twice the width of the widest picture of the page, for screens with two pixels to one. */
const WIDEST = 1800;

/**
 * Gives the address of an image with the image inside it: photographs and drawings coded anew as WebP
 * and no wider than a screen shows, where that is smaller. An animation and a drawing in SVG stay as
 * they are.
 */
export async function embeddedImage(asset: Asset, cache: Cache): Promise<string> {
  const { mediaType, bytes } = asset;
  if (mediaType === 'image/svg+xml' || mediaType === 'image/gif')
    return dataAddress(mediaType, bytes);
  const made = await cache.get('images', contentKey(RECIPE, bytes), () => draw(asset));
  return made.length === 0 || made.length >= bytes.length
    ? dataAddress(mediaType, bytes)
    : dataAddress('image/webp', made);
}

/** Draws an image for screens, or gives nothing where it can't be drawn: then it stays as it is. */
async function draw({ bytes, mediaType }: Asset): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  try {
    return await sharp(bytes, { limitInputPixels: LIMITS.imagePixels })
      .autoOrient()
      .resize({ width: WIDEST, withoutEnlargement: true })
      .webp(mediaType === 'image/png' ? { nearLossless: true, quality: 60 } : { quality: 82 })
      .toBuffer();
  } catch {
    return new Uint8Array();
  }
}
