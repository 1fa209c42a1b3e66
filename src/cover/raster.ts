import type { Asset } from '../model/asset.ts';
import { PAGE } from './page.ts';

/** Huffman tables of its own would make a file a quarter smaller, and take ten times as long. */
const JPEG = { quality: 88, chromaSubsampling: '4:4:4', optimiseCoding: false } as const;

/** Opens a picture; a drawing is given the resolution that the page asks for. */
async function openPicture({ bytes, mediaType, width }: Asset) {
  const { default: sharp } = await import('sharp');
  const density = mediaType === 'image/svg+xml' ? 72 * (PAGE.width / Math.max(1, width)) : 72;
  // sharp takes no density beyond this.
  const picture = sharp(bytes, { density: Math.min(2400, Math.max(72, density)), animated: false });
  return picture.rotate().toColourspace('srgb');
}

/**
 * Paints the cover: the drawing on paper, and the picture in its band, where nothing is drawn. Gives a JPEG.
 * @param band where the picture bleeds off three edges, px from the top of the page.
 */
export async function paintCover(
  svg: string,
  paper: string,
  band?: { readonly top: number; readonly height: number; readonly asset: Asset },
): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  const { data: page, info: raw } = await sharp(Buffer.from(svg))
    .flatten({ background: paper })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (band) {
    const { top, height, asset } = band;
    const loss = Math.abs(Math.log((asset.width * height) / (asset.height * PAGE.width)));
    // A little is cut evenly, as the picture was composed; of more, what draws the eye is kept.
    const position = loss < 0.2 ? 'centre' : 'attention';
    const picture = await (await openPicture(asset))
      .resize(PAGE.width, height, { fit: 'cover', position })
      .flatten({ background: paper })
      .removeAlpha()
      .raw()
      .toBuffer();
    // Rows of pixels are copied: blending them with the drawing would be half of the work.
    page.set(picture, top * raw.width * raw.channels);
  }
  return sharp(page, { raw }).jpeg(JPEG).toBuffer();
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
