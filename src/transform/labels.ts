import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { classesOf, isElement } from './element.ts';
import { wordsOfHeading } from './headings.ts';
import { elementsIn } from './traversal.ts';

/** Letters of a label; a caption is cut after its first sentence in any case. */
const LONGEST = 120;

/** What a link without words of its own says, by the id that it leads to. */
export type Labels = ReadonlyMap<string, string>;

/** Gathers what the places of an article call themselves: headings, captions, numbers of formulas, titles. */
export function labelsOf(trees: readonly Root[]): Labels {
  const labels = new Map<string, string>();
  for (const node of trees.flatMap((tree) => elementsIn(tree))) {
    const { id } = node.properties;
    const label = typeof id === 'string' ? labelOf(node) : '';
    if (typeof id === 'string' && label !== '') labels.set(id, label);
  }
  return labels;
}

function labelOf(node: Element): string {
  const { tagName } = node;
  if (/^h[1-6]$/u.test(tagName)) return wordsOfHeading(node);
  const { ariaLabel } = node.properties;
  if (tagName === 'aside' && typeof ariaLabel === 'string') return ariaLabel;
  if (tagName === 'dt') return plain(node);
  const [caption] = elementsIn(node).filter(isCaption);
  if (tagName === 'figure' || classesOf(node).includes('table'))
    return caption ? firstSentence(plain(caption)) : '';
  const number = elementsIn(node).find((child) => classesOf(child).includes('formula-number'));
  return number ? plain(number) : '';
}

const isCaption = (node: Element): boolean =>
  isElement(node, 'caption') || classesOf(node).includes('caption');

const plain = (node: Element): string => textOf(node).replace(/\s+/gu, ' ').trim();

/** The full stop goes: the words stand in another sentence now. */
function firstSentence(text: string): string {
  const sentence = /^.{4,}?[.!?…:;](?=\s|$)/u.exec(text)?.[0] ?? text;
  const short =
    sentence.length > LONGEST ? `${sentence.slice(0, LONGEST - 1).trimEnd()}…` : sentence;
  return short.replace(/[.:;]$/u, '');
}
