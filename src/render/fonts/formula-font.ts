import type { Element, ElementContent, Root } from 'hast';
import type { Cache } from '../../cache.ts';
import { covers } from '../../model/coverage.ts';
import type { FontFace } from '../../model/rendered-edition.ts';
import { type FontCatalogue, findFace, findFamily } from './catalogue.ts';
import { subsetFace } from './subset.ts';

/** The family whose table of mathematics sets formulas (OpenType, MATH). */
const FAMILY = 'STIX Two Math';

/** Where the sloped letters of a formula stand: `x` is drawn as `𝑥` (MathML Core §4.2, math-auto). */
const SLOPED: readonly (readonly [from: number, to: number, sloped: number])[] = [
  [0x41, 0x5a, 0x1d434],
  [0x61, 0x7a, 0x1d44e],
  [0x391, 0x3a9, 0x1d6e2],
  [0x3b1, 0x3c9, 0x1d6fc],
  // ∇ ∂, and the other forms of ϵ ϑ ϰ ϕ ϱ ϖ, each alone.
  [0x2207, 0x2207, 0x1d6fb],
  [0x2202, 0x2202, 0x1d715],
  [0x3f5, 0x3f5, 0x1d716],
  [0x3d1, 0x3d1, 0x1d717],
  [0x3f0, 0x3f0, 0x1d718],
  [0x3d5, 0x3d5, 0x1d719],
  [0x3f1, 0x3f1, 0x1d71a],
  [0x3d6, 0x3d6, 0x1d71b],
  [0x3f4, 0x3f4, 0x1d6f3],
  [0x131, 0x131, 0x1d6a4],
  [0x237, 0x237, 0x1d6a5],
];
/** The one letter that has its place elsewhere. */
const PLANCK: readonly [string, string] = ['h', 'ℎ'];

/** The sign that a root is drawn with, which stands in no text. */
const ROOT = '√';

/** The font of an article's formulas, and the characters in them that it lacks. */
export interface FormulaFont {
  readonly face: FontFace;
  readonly missing: string;
}

/** Cuts the font for formulas down to what an article's formulas hold. */
export async function chooseFormulaFont(
  trees: readonly (Root | { readonly children: readonly ElementContent[] })[],
  catalogue: FontCatalogue,
  cache: Cache,
): Promise<FormulaFont | undefined> {
  const family = findFamily(catalogue, FAMILY);
  const whole = family && findFace(family, 400);
  if (!family || !whole) return undefined;
  const text = trees.flatMap(({ children }) => children.flatMap(formulasIn)).join('');
  const all = [...new Set([...text].flatMap((c) => [c, ...slopedOf(c)]))].sort();
  const has = (c: string) => covers(family.coverage, c.codePointAt(0) ?? 0);
  const share = { sets: ['other'] as const, others: all.filter(has) };
  const face = await subsetFace(family, whole, share, { catalogue, cache });
  return { face, missing: all.filter((c) => !has(c) && c.trim() !== '').join('') };
}

/** Writes the value of `font-family` for formulas, before the fonts of the text. */
export const formulaStack = (text: string): string => `"${FAMILY}", math, ${text}`;

function formulasIn(node: ElementContent | Root['children'][number]): string[] {
  if (node.type !== 'element') return [];
  return node.tagName === 'math' ? [textIn(node)] : node.children.flatMap(formulasIn);
}

function textIn(node: Element): string {
  if (node.tagName === 'annotation') return '';
  const own = node.tagName === 'msqrt' || node.tagName === 'mroot' ? ROOT : '';
  const inner = node.children
    .map((child) =>
      child.type === 'text' ? child.value : child.type === 'element' ? textIn(child) : '',
    )
    .join('');
  return own + inner;
}

function slopedOf(character: string): string[] {
  if (character === PLANCK[0]) return [PLANCK[1]];
  const point = character.codePointAt(0) ?? 0;
  return SLOPED.flatMap(([from, to, sloped]) =>
    point >= from && point <= to ? [String.fromCodePoint(sloped + point - from)] : [],
  );
}
