import type { ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { isBlank, textNode } from './element.ts';

/** 'Photo: A. Writer', in any language: a word or three, a colon, a name. */
const LABELLED =
  /^\p{L}[\p{L}\p{M}'’״"-]*(?: [\p{L}\p{M}'’-]+){0,2}:\s*["“„«]?[\p{Lu}\p{Lo}\p{N}@]/u;
const CAPITAL = /^[\p{Lu}\p{Lo}]/u;
/** 'Illustration by A. Writer', 'Courtesy of the archive'. */
const WORDED =
  /^(?:photo(?:graph)?|picture|drawing|illustration|image|map|chart|graphic|painting|credit)s?\b.{0,40}\b(?:by|courtesy)\b|^courtesy\b/iu;
const LONGEST = 160;

/** A caption and the credit that ended it. */
export interface Credited {
  readonly caption: ElementContent[];
  readonly credit: ElementContent[];
}

/** Says whether a text begins as the credit of a picture does. */
export function isCredit(text: string): boolean {
  const plain = text.trim();
  if (plain.length > LONGEST) return false;
  return (LABELLED.test(plain) && CAPITAL.test(plain)) || WORDED.test(plain);
}

/**
 * Parts the credit from a caption that ends with it in parentheses: `… of 1902. (Photo: A. Writer)`. A
 * parenthesis that is prose stays.
 */
export function splitCredit(nodes: readonly ElementContent[]): Credited {
  const whole = { caption: [...nodes], credit: [] };
  const end = nodes.findLastIndex((node) => !isBlank(node));
  const last = nodes[end];
  const tail = last?.type === 'text' ? /\)\s*\.?$/u.exec(last.value.trimEnd()) : null;
  if (last?.type !== 'text' || !tail) return whole;
  const start = nodes.findLastIndex(
    (node, i) =>
      i <= end &&
      node.type === 'text' &&
      (i === end ? node.value.slice(0, tail.index) : node.value).includes('('),
  );
  const first = nodes[start];
  if (first?.type !== 'text') return whole;
  const open = (start === end ? first.value.slice(0, tail.index) : first.value).lastIndexOf('(');
  const credit: ElementContent[] =
    start === end
      ? [textNode(first, first.value.slice(open + 1, tail.index))]
      : [
          textNode(first, first.value.slice(open + 1)),
          ...nodes.slice(start + 1, end),
          textNode(last, last.value.slice(0, tail.index)),
        ];
  if (!isCredit(credit.map((node) => (node.type === 'comment' ? '' : textOf(node))).join('')))
    return whole;
  const before = first.value.slice(0, open).trimEnd();
  return {
    caption: [...nodes.slice(0, start), ...(before ? [textNode(first, before)] : [])],
    credit: credit.filter((node) => !isBlank(node)),
  };
}
