import { LIMITS } from '../../model/limits.ts';
import type { Finding } from '../../model/message.ts';

/** What is to be told of an image; where, is known from where the manuscript names it. */
export type ImageFinding = Omit<Finding, 'place'>;

const LOSS = 'Until then the page says that the picture was not found.';

/** Makes the warning for an image that is left out; the article is built without it. */
export function refused(ruleId: string, reason: string, note: string): ImageFinding {
  return { severity: 'warning', ruleId, reason, note: `${note} ${LOSS}` };
}

/** Ends the making of one image, whose finding then goes to the manuscript; it is never shown itself. */
export class ImageRefusal extends Error {
  override readonly name = 'ImageRefusal';
  constructor(
    readonly finding: ImageFinding,
    options?: ErrorOptions,
  ) {
    super(finding.reason, options);
  }

  static tooManyPixels(width: number, height: number): ImageRefusal {
    return new ImageRefusal(
      refused(
        'image-size',
        `Expected an image of at most ${LIMITS.imagePixels / 1e6} megapixels, found ${width} × ${height} px`,
        `Scale it down; print needs no more than ${LIMITS.imageSide} px on the longer side.`,
      ),
    );
  }

  static broken(cause?: unknown): ImageRefusal {
    return new ImageRefusal(
      refused(
        'broken-image',
        'Expected a whole image, found one that is cut off or damaged',
        'Save it again from the program that made it, or copy it again.',
      ),
      { cause },
    );
  }
}
