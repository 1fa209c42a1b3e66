import type { Root } from 'hast';
import { writeDateline } from '../language/dateline.ts';
import type { ArticleMeta } from '../model/article.ts';
import { element, isBlank, isElement, textNode } from './element.ts';

/**
 * Runs the dateline into the first paragraph, or sets it as a line of its own above what the article
 * begins with instead. Without a place there is none.
 */
export function runInDateline(tree: Root, article: ArticleMeta): void {
  const { dateline, datelineStyle, language, timezone } = article;
  const text = dateline && writeDateline(dateline, datelineStyle, language, timezone);
  if (!text) return;
  const first = tree.children.find((node) => !isBlank(node));
  const from = first ?? tree;
  const rest = text.rest.trimEnd();
  const span = element(from, 'span', { className: ['dateline'] }, [
    ...(text.before ? [textNode(from, text.before)] : []),
    element(from, 'span', { className: ['dateline-place'] }, [textNode(from, text.place)]),
    textNode(from, rest),
  ]);
  // The space of the language, if it has one there.
  const gap = text.rest.slice(rest.length);
  if (isElement(first, 'p')) first.children.unshift(span, ...(gap ? [textNode(from, gap)] : []));
  else tree.children.unshift(element(from, 'p', { className: ['dateline-line'] }, [span]));
}
