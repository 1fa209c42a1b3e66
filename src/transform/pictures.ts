import type { Element, ElementContent } from 'hast';
import { type AttributeList, listAtStart } from './attribute-list.ts';
import { classesOf, isBlank, isElement } from './element.ts';
import { widthStyle } from './image-size.ts';

/** Images that stand together, and the credits that their attribute lists give. */
export interface Pictures {
  readonly images: readonly Element[];
  readonly credits: readonly string[];
  /** What an attribute list calls them. */
  readonly id: string | undefined;
  /** The line below them in their own paragraph, where that is emphasis alone. */
  readonly caption: Element | undefined;
}

/** Says whether a node is an image, or the words in the place of one that was not found. */
export function isImage(node: ElementContent): boolean {
  return (
    isElement(node, 'img') || (isElement(node, 'span') && classesOf(node).includes('missing-image'))
  );
}

/** Says whether a node is an image, or a link that holds images alone. */
export function isPicture(node: ElementContent): boolean {
  if (isImage(node)) return true;
  if (!isElement(node, 'a')) return false;
  const filled = node.children.filter((child) => !isBlank(child));
  return filled.length > 0 && filled.every(isImage);
}

/** Reads the pictures of a paragraph, or nothing where it holds anything else. */
export function picturesIn(node: Element): Pictures | undefined {
  const images: Element[] = [];
  const credits: string[] = [];
  let id: string | undefined;
  const end = node.children.findLastIndex((child) => !isBlank(child));
  const caption = captionAt(node, end);
  for (const [i, child] of node.children.entries()) {
    if (isElement(child) && isPicture(child)) images.push(child);
    else if (child.type === 'text' && images.length > 0) {
      const list = listAtStart(child.value);
      if ((list ? list.rest : child.value).trim() !== '') return undefined;
      if (list?.credit) credits.push(list.credit);
      dress(images.at(-1), list);
      id ??= list?.id;
    } else if (!(caption && i === end) && !isBlank(child) && !isElement(child, 'br'))
      return undefined;
  }
  return images.length > 0 ? { images, credits, id, caption } : undefined;
}

/** Gives a picture the name and the width that the list behind it asks for. */
export function dress(picture: Element | undefined, list: AttributeList | undefined): void {
  const image =
    picture && isImage(picture) ? picture : picture?.children.find((child) => isElement(child));
  if (!image || !isElement(image, 'img') || !list) return;
  const style = widthStyle(list.width);
  if (style) image.properties.style = style;
  if (list.id) image.properties.id ??= list.id;
}

function captionAt({ children }: Element, end: number): Element | undefined {
  const [before, last] = [children[end - 1], children[end]];
  if (!isElement(last, 'em', 'i')) return undefined;
  return before?.type === 'text' && /\n\s*$/u.test(before.value) ? last : undefined;
}

/** Takes the titles away from the images of a picture: they are shown, and not shown twice. */
export function takeTitles(picture: Element): string[] {
  const images = isImage(picture)
    ? [picture]
    : picture.children.filter((child) => isElement(child));
  return images.flatMap((image) => {
    const { title } = image.properties;
    delete image.properties.title;
    return typeof title === 'string' && title.trim() !== '' ? [title.trim()] : [];
  });
}
