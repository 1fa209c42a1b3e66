import type { OverlayOptions } from 'sharp';
import type { Asset } from '../model/asset.ts';
import { PAGE } from './page.ts';

const JPEG = { quality: 88, chromaSubsampling: '4:4:4', mozjpeg: false } as const;

/** Opens a picture; a drawing is given the resolution that the page asks for. */
async function openPicture({ bytes, mediaType, width }: Asset) {
  const { default: sharp } = await import('sharp');
  const density = mediaType === 'image/svg+xml' ? 72 * (PAGE.width / Math.max(1, width)) : 72;
  // sharp takes no density beyond this.
  const picture = sharp(bytes, { density: Math.min(2400, Math.max(72, density)), animated: false });
  return picture.rotate().toColourspace('srgb');
}

/** Paints the cover: paper, the picture in its band, the drawing above both. Gives a JPEG. */
export async function paintCover(
  svg: string,
  paper: string,
  band?: { readonly top: number; readonly height: number; readonly asset: Asset },
): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  const layers: OverlayOptions[] = [{ input: Buffer.from(svg), top: 0, left: 0 }];
  if (band) {
    const { top, height, asset } = band;
    const loss = Math.abs(Math.log((asset.width * height) / (asset.height * PAGE.width)));
    // A little is cut evenly, as the picture was composed; of more, what draws the eye is kept.
    const position = loss < 0.2 ? 'centre' : 'attention';
    const cut = (await openPicture(asset))
      .resize(PAGE.width, height, { fit: 'cover', position })
      .flatten({ background: paper });
    // Pixels go on as they are: packing and unpacking them would be most of the work.
    const { data: input, info: raw } = await cut
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    layers.unshift({ input, raw, top, left: 0 });
  }
  const { width, height } = PAGE;
  return sharp({ create: { width, height, channels: 3, background: paper } })
    .composite(layers)
    .jpeg(JPEG)
    .toBuffer();
}

/**
 * Fits a picture that is the whole cover. It is cut where that takes off a tenth at most; else it is
 * shown whole on paper.
 */
export async function fitPicture(asset: Asset, paper: string): Promise<Uint8Array> {
  const { width, height } = PAGE;
  const stretch = asset.width / asset.height / (width / height);
  const near = stretch > 0.9 && stretch < 1 / 0.9;
  return (await openPicture(asset))
    .resize(width, height, { fit: near ? 'cover' : 'contain', background: paper })
    .flatten({ background: paper })
    .jpeg(JPEG)
    .toBuffer();
}
