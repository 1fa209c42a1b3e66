import type { Element, Root } from 'hast';
import { directionOf } from '../language/scripts.ts';
import type { Direction } from '../model/article.ts';
import { isElement } from './element.ts';

/** Gives each passage in another language its direction, where that is not the one around it. */
export function setDirections(node: Root | Element, around: Direction): void {
  for (const child of node.children) {
    if (!isElement(child)) continue;
    const { lang, dir } = child.properties;
    if (typeof lang === 'string' && dir === undefined && directionOf(lang) !== around)
      child.properties.dir = directionOf(lang);
    const own = child.properties.dir;
    setDirections(child, own === 'ltr' || own === 'rtl' ? own : around);
  }
}
