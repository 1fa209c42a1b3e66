import { contentKey } from '../../../cache.ts';
import type { Asset } from '../../../model/asset.ts';
import { codedJpeg } from './jpeg.ts';
import type { PdfPicture } from './picture.ts';
import { codedPng } from './png.ts';

/** What a style may do to a picture that can only be done to the picture itself. */
const TREATMENT =
  /(?:^|[;{\s])(?:-webkit-)?(?:filter|mask(?:-\w+)*|(?:mix|background)-blend-mode)\s*:/u;

/** An article's pictures are the same bytes in each of its formats, and from print to print in a preview. */
const known = new WeakMap<Uint8Array, Promise<PdfPicture | undefined>>();

async function pictureOf({ mediaType, bytes, width, height }: Asset) {
  const coded =
    mediaType === 'image/png'
      ? await codedPng(bytes)
      : mediaType === 'image/jpeg'
        ? codedJpeg(bytes)
        : undefined;
  if (!coded || coded.width !== width || coded.height !== height) return undefined;
  return { ...coded, mark: `offprint ${contentKey(bytes).slice(0, 16)}` };
}

/**
 * Gives, by their paths, the pictures that go into the PDF as they lie. A browser unpacks a PNG and packs
 * it again, which takes ten times as long as all else about a page.
 * @param style the style sheet that is printed with.
 */
export async function picturesOf(
  assets: readonly Asset[],
  style: string,
): Promise<ReadonlyMap<string, PdfPicture>> {
  const pictures = new Map<string, PdfPicture>();
  if (TREATMENT.test(style)) return pictures;
  for (const asset of assets) {
    const reading = known.get(asset.bytes) ?? pictureOf(asset);
    known.set(asset.bytes, reading);
    const picture = await reading;
    if (picture) pictures.set(asset.href, picture);
  }
  return pictures;
}
