/// <reference path="../../render/fonts/subset-font.d.ts" />
import { pointsOf } from '../../model/coverage.ts';
import type { FontFacts } from './facts.ts';

/** Characters of a sample: enough to meet what is wrong with a font, few enough for one of Chinese. */
const CHARACTERS = 400;

/**
 * Cuts a sample from a font file, as a build will cut what it prints and embeds; outlines of PostScript
 * stay what they are.
 * @throws where the file can't be cut.
 */
export async function cutSample(file: Uint8Array, facts: FontFacts): Promise<Uint8Array> {
  const { default: subsetFont } = await import('subset-font');
  const usual = Object.entries(facts.axes).map(([tag, [, value]]) => [tag, value] as const);
  return subsetFont(Buffer.from(file), sampleOf(facts), {
    targetFormat: 'truetype',
    ...(usual.length > 0 && { variationAxes: Object.fromEntries(usual) }),
  });
}

/** Gives characters from all over a font, evenly. */
function sampleOf({ coverage }: Pick<FontFacts, 'coverage'>): string {
  const points = [...pointsOf(coverage)];
  const step = Math.max(1, Math.ceil(points.length / CHARACTERS));
  return points
    .filter((_, i) => i % step === 0)
    .map((point) => String.fromCodePoint(point))
    .join('');
}
