import { wordsOf } from '../../language/words.ts';
import type { Chapter, Heading } from '../../model/rendered-edition.ts';

/** Accessibility metadata of a publication, in the terms of schema.org (EPUB Accessibility 1.1 §2). */
export interface AccessibilityView {
  readonly modes: readonly string[];
  /** Sets of modes that are enough to read everything, each a comma-separated list. */
  readonly sufficient: readonly string[];
  readonly features: readonly string[];
  readonly hazard: 'none' | 'unknown';
  readonly summary: string;
}

/** A formula without an alternative text. */
const UNDESCRIBED = /<math(?![^>]*\salttext="[^"])[\s>]/u;

/**
 * Computes accessibility metadata from what the chapters hold. Nothing is claimed that was not
 * counted, and no conformance is: that takes an evaluation.
 */
export function viewAccessibility(
  chapters: readonly Chapter[],
  language: string,
): AccessibilityView {
  const has = (test: (chapter: Chapter) => boolean) => chapters.some(test);
  // The cover repeats the headline and has a text of its own, so it makes no visual content.
  const images = has(({ facts, article }) => facts.images > 0 || article.leadImage !== undefined);
  const undescribed = has(
    ({ facts, article }) => facts.imagesWithoutAlt > 0 || article.leadImage?.alt.trim() === '',
  );
  const math = has(({ xhtml }) => /<math[\s>]/u.test(xhtml));
  const ordered = chapters.every(({ headings }) => descends(headings, 1));
  const features = [
    ordered && 'structuralNavigation',
    'tableOfContents',
    'readingOrder',
    'displayTransformability',
    images && !undescribed && 'alternativeText',
    math && 'MathML',
    math && !has(({ xhtml }) => UNDESCRIBED.test(xhtml)) && 'describedMath',
    has(({ xhtml }) => /\s(?:role|aria-[a-z]+)="/u.test(xhtml)) && 'ARIA',
  ];
  const { summary } = wordsOf(language);
  const sentences = [
    summary.structure,
    images && (undescribed ? summary.imagesUndescribed : summary.imagesDescribed),
    has(({ facts }) => facts.notes > 0) && summary.notes,
    math && summary.formulas,
  ];
  return {
    modes: images ? ['textual', 'visual'] : ['textual'],
    sufficient: undescribed ? ['textual,visual'] : ['textual'],
    features: features.filter((feature) => feature !== false),
    hazard: has(({ facts }) => facts.animated) ? 'unknown' : 'none',
    summary: sentences.filter((sentence) => sentence !== false).join(' '),
  };
}

/** Says whether no level of headings is passed over on the way down. */
function descends(headings: readonly Heading[], above: number): boolean {
  return headings.every(({ level, children }) => level === above + 1 && descends(children, level));
}
