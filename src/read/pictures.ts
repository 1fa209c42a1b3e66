import type { VFile } from 'vfile';
import type { Picture } from '../model/article.ts';
import type { PictureSetting } from '../model/front-matter.ts';
import { type Place, report } from '../model/message.ts';
import type { Gallery } from './assets/collect.ts';
import { withoutReferences } from './references.ts';

/**
 * Takes a picture that front matter names. The one at the head of the article needs a description;
 * the cover's is made from its title where there is none.
 */
export async function takePicture(
  file: VFile,
  gallery: Gallery,
  setting: PictureSetting | undefined,
  { place, shown }: { place: Place | undefined; shown: boolean },
): Promise<Picture | undefined> {
  if (!setting) return undefined;
  const { path, alt = '', caption, credit } = setting;
  const image = await gallery.take({ address: path, place });
  if (!image.found) return undefined;
  if (shown && alt === '')
    report(
      file,
      'warning',
      'no-alt',
      'Expected a description of the lead image for those who do not see it, found none',
      { place, note: 'Write `image:` with `path: …` and `alt: …` under it.' },
    );
  return {
    asset: image.asset,
    alt: withoutReferences(alt),
    ...(caption && { caption: withoutReferences(caption) }),
    ...(credit && { credit: withoutReferences(credit) }),
  };
}
