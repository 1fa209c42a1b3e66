import type { Element } from 'hast';
import { listAtStart } from './attribute-list.ts';
import { classesOf, element, isElement, type Parent, textNode } from './element.ts';
import { dress, isPicture, takeTitles } from './pictures.ts';

/**
 * Keeps what the images in the line of the text say beside themselves: a credit in braces is printed
 * after the image in parentheses, a title joins the description, as nothing pops up on paper.
 */
export function settleInlineImages(parent: Parent): void {
  for (let i = 0; i < parent.children.length; i++) {
    const node = parent.children[i]!;
    if (!isElement(node)) continue;
    if (node.tagName === 'figure') {
      // Its pictures are settled; those in a line of its text are not.
      for (const child of node.children)
        if (isElement(child) && !isPicture(child)) settleInlineImages(child);
      continue;
    }
    if (!isPicture(node)) {
      settleInlineImages(node);
      continue;
    }
    const titles = takeTitles(node);
    const image = node.tagName === 'a' ? node.children.find((child) => isElement(child)) : node;
    if (image && titles.length > 0) describe(image, titles.join(' '));
    const next = parent.children[i + 1];
    const list = next?.type === 'text' ? listAtStart(next.value) : undefined;
    if (next?.type !== 'text' || !list) continue;
    next.value = list.rest;
    dress(node, list);
    if (!list.credit) continue;
    const credit = element(next, 'span', { className: ['credit'] }, [
      textNode(next, `(${list.credit})`),
    ]);
    parent.children.splice(i + 1, 0, textNode(next, ' '), credit);
    i += 2;
  }
}

function describe(image: Element, title: string): void {
  if (classesOf(image).includes('missing-image')) {
    image.children.push(textNode(image, ` (${title})`));
    return;
  }
  const alt = String(image.properties.alt ?? '');
  if (!alt.includes(title)) image.properties.alt = alt ? `${alt} (${title})` : title;
}
