import type { Element, ElementContent, Nodes, Properties, Root, RootContent, Text } from 'hast';
import type { Position } from 'unist';
import { PARTING_ELEMENTS } from '../model/html.ts';

/** What a generated node is made from: it takes its position from there. */
export interface Source {
  readonly position?: Position | undefined;
}

/** Nodes that hold others. */
export type Parent = Root | Element;

/** Makes an element that stands where its source stood. */
export function element(
  from: Source,
  tagName: string,
  properties: Properties = {},
  children: ElementContent[] = [],
): Element {
  const node: Element = { type: 'element', tagName, properties, children };
  if (from.position) node.position = structuredClone(from.position);
  return node;
}

/** Makes a text that stands where its source stood. */
export function textNode(from: Source, value: string): Text {
  const node: Text = { type: 'text', value };
  if (from.position) node.position = structuredClone(from.position);
  return node;
}

/** Says whether a node is an element, of one of the names where any are given. */
export function isElement(node: Nodes | undefined, ...names: readonly string[]): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));
}

/** Says whether an element parts the text around it: a block, or a part of a table. */
export function isBlock(node: Nodes): boolean {
  return node.type === 'element' && node.tagName !== 'br' && PARTING_ELEMENTS.has(node.tagName);
}

/** Says whether a node is white space alone. */
export function isBlank(node: Nodes): boolean {
  return node.type === 'comment' || (node.type === 'text' && !/[^ \t\n\f\r]/u.test(node.value));
}

/** Gives the classes of an element. */
export function classesOf({ properties }: Element): readonly string[] {
  const { className } = properties;
  return Array.isArray(className) ? className.map(String) : [];
}

/** Adds a class to an element, once. */
export function addClass(node: Element, name: string): void {
  const classes = classesOf(node);
  if (!classes.includes(name)) node.properties.className = [...classes, name];
}

/** Narrows children of a root to those that an element may have: all but a doctype. */
export function contentOf(nodes: readonly RootContent[]): ElementContent[] {
  return nodes.filter((node): node is ElementContent => node.type !== 'doctype');
}

/** Gives the element nearest to `index` in a direction, past white space. */
export function neighbour(parent: Parent, index: number, step: 1 | -1): Element | undefined {
  for (let i = index + step; i >= 0 && i < parent.children.length; i += step) {
    const node = parent.children[i];
    if (!node || isBlank(node)) continue;
    return isElement(node) ? node : undefined;
  }
  return undefined;
}
