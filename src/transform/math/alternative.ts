import type { Element, ElementContent } from 'hast';
import { isElement } from '../element.ts';

/** Parts whose meaning is in their place: above, below, beside. */
const SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  msub: ['_'],
  msup: ['^'],
  msubsup: ['_', '^'],
  munder: ['_'],
  mover: ['^'],
  munderover: ['_', '^'],
};
/** Signs that stand between two things, with a space on either side. */
const RELATIONS = /^[=≠<>≤≥≈≡∼→←↔⇒⇔∈∉⊂⊆∪∩+−±×÷⋅·∧∨:]$/u;
/** Signs that only say how their neighbours are read. */
const UNSEEN = /[\u2061-\u2064\u200b]/gu;

/**
 * Writes a formula in one line, as a mathematician would type it: `√(x_1^2 + 1)/2`. It is read out where
 * a reader can't make anything of MathML.
 */
export function alternativeOf(node: Element): string {
  return written(node).replace(/\s+/gu, ' ').trim();
}

function written(node: ElementContent | undefined): string {
  if (node?.type === 'text') return node.value.replace(UNSEEN, '');
  if (!isElement(node)) return '';
  const parts = node.children.filter((child) => child.type !== 'comment');
  const [first, second] = parts;
  const { tagName } = node;
  const scripts = SCRIPTS[tagName];
  if (scripts)
    return [
      grouped(first),
      ...scripts.map((sign, i) => {
        const script = written(parts[i + 1]);
        if (/^[′″‴]+$/u.test(script.trim())) return script;
        return script.trim() === '' ? '' : `${sign}${grouped(parts[i + 1])}`;
      }),
    ].join('');
  if (tagName === 'mfrac')
    return node.properties.linethickness && /^0/u.test(String(node.properties.linethickness))
      ? `(${written(first)} | ${written(second)})`
      : `${grouped(first)}/${grouped(second)}`;
  if (tagName === 'msqrt') return `√${grouped({ ...node, tagName: 'mrow' })}`;
  if (tagName === 'mroot') return `√[${written(second)}]${grouped(first)}`;
  if (tagName === 'mtr')
    return parts
      .map(written)
      .filter((cell) => cell.trim() !== '')
      .join(', ');
  if (tagName === 'mtable') return parts.map(written).join('; ');
  if (tagName === 'mspace') return ' ';
  if (tagName === 'mphantom') return '';
  if (tagName === 'mo') {
    const sign = parts.map(written).join('').trim();
    return RELATIONS.test(sign) ? ` ${sign} ` : sign === ',' ? ', ' : sign;
  }
  return parts.map(written).join('');
}

/** Puts brackets around what would else run into its neighbours. */
function grouped(node: ElementContent | undefined): string {
  const text = written(node).trim();
  const single = /^[\p{L}\p{M}\p{N}.,∑∏∫∞′]+$/u.test(text) || /^\([^()]*\)$/u.test(text);
  return single || [...text].length <= 1 ? text : `(${text})`;
}
