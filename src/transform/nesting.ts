import type { Element, ElementContent, Root } from 'hast';
import { contentOf, element, isBlank, isBlock, isElement, textNode } from './element.ts';

/** Blocks that hold a line of text and no block. */
const LINES: ReadonlySet<string> = new Set([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'summary'],
]);
/** Inline elements that may stand around blocks (HTML §3.2.5.3, transparent). */
const TRANSPARENT: ReadonlySet<string> = new Set(['a', 'del', 'ins']);
/** What the parts of a table stand in. */
const TABLE_PARENTS: Readonly<Record<string, readonly string[]>> = {
  caption: ['table'],
  col: ['colgroup', 'table'],
  colgroup: ['table'],
  tbody: ['table'],
  tfoot: ['table'],
  thead: ['table'],
  tr: ['table', 'tbody', 'tfoot', 'thead'],
  td: ['tr'],
  th: ['tr'],
};
/** Blocks whose loose text becomes paragraphs. */
const SECTIONS: ReadonlySet<string> = new Set(['root', 'div', 'section', 'blockquote']);

/**
 * Puts elements where EPUB's schema wants them (EPUB 3.3 §5.2, HTML's content models): no block in a
 * line of text, items in lists, loose text in paragraphs. The parser of HTML has seen to tables.
 */
export function mendNesting(tree: Root): void {
  const children = settleAll(contentOf(tree.children), true, 'root');
  tree.children = intoParagraphs(children).filter((node) => !isEmpty(node));
}

function settleAll(
  nodes: readonly ElementContent[],
  flow: boolean,
  parent: string,
): ElementContent[] {
  return nodes.flatMap((node) => (isElement(node) ? settle(node, flow, parent) : [node]));
}

function settle(node: Element, flow: boolean, parent: string): ElementContent[] {
  const { tagName } = node;
  if (isBlock(node) && !flow)
    return [textNode(node, ' '), ...settleAll(node.children, false, parent), textNode(node, ' ')];
  if (isBlock(node)) {
    if (tagName === 'p' && hasBlock(node)) node.tagName = 'div';
    node.children = settleAll(node.children, !LINES.has(node.tagName), node.tagName);
    return structure(node, parent);
  }
  const around = flow && hasBlock(node);
  // A link in a link: the outer one stays.
  const opened =
    (around && !TRANSPARENT.has(tagName)) ||
    (tagName === 'a' && parent === 'a') ||
    ((tagName === 'rt' || tagName === 'rp') && parent !== 'ruby');
  const children = settleAll(node.children, flow && (around || opened), tagName);
  if (opened) return children;
  node.children = children;
  return [node];
}

const hasBlock = (node: Element): boolean =>
  node.children.some((child) => isElement(child) && (isBlock(child) || hasBlock(child)));

/** Mends one block whose children are settled. */
function structure(node: Element, parent: string): ElementContent[] {
  if (node.tagName === 'ul' || node.tagName === 'ol')
    node.children = wrapOthers(node, (child) => isElement(child, 'li'), 'li');
  if (node.tagName === 'dl' && !isDefinitionList(node)) {
    node.tagName = 'div';
    for (const child of node.children) if (isElement(child, 'dt', 'dd')) child.tagName = 'div';
  }
  if (node.tagName === 'li' && parent !== 'ul' && parent !== 'ol') become(node, 'div');
  if ((node.tagName === 'dt' || node.tagName === 'dd') && parent !== 'dl') node.tagName = 'div';
  if (node.tagName === 'figcaption' && parent !== 'figure') node.tagName = 'div';
  const around = TABLE_PARENTS[node.tagName];
  if (around && !around.includes(parent)) return outsideTable(node);
  if (node.tagName === 'table' && !JSON.stringify(node).includes('"tr"')) return node.children;
  if (SECTIONS.has(node.tagName))
    node.children = intoParagraphs(node.children).filter((child) => !isEmpty(child));
  return [node];
}

/** A part of a table that stands outside one gives what it holds. */
function outsideTable(node: Element): ElementContent[] {
  if (node.tagName === 'col' || node.tagName === 'colgroup') return [];
  if (!/^(?:td|th|caption)$/u.test(node.tagName)) return node.children;
  return [element(node, 'div', {}, intoParagraphs(node.children))];
}

function become(node: Element, tagName: string): void {
  node.tagName = tagName;
  delete node.properties.value;
}

function isDefinitionList({ children }: Element): boolean {
  const names = children
    .filter((child) => !isBlank(child))
    .map((child) => (isElement(child) ? child.tagName : ''));
  return /^(?:(?:dt )+(?:dd )+)+$/u.test(names.map((name) => `${name} `).join(''));
}

/** Wraps each run of children that don't fit into one element that does. */
function wrapOthers(
  node: Element,
  fits: (child: ElementContent) => boolean,
  tagName: string,
): ElementContent[] {
  const result: ElementContent[] = [];
  let wrapper: Element | undefined;
  for (const child of node.children) {
    if (fits(child)) wrapper = undefined;
    if (fits(child) || (isBlank(child) && !wrapper)) result.push(child);
    else if (wrapper) wrapper.children.push(child);
    else {
      wrapper = element(child, tagName, {}, [child]);
      result.push(wrapper);
    }
  }
  return result;
}

/** Puts each run of text and inline elements into a paragraph. */
function intoParagraphs(nodes: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  let run: ElementContent[] = [];
  const flush = () => {
    const [first, last] = [run.find((node) => !isBlank(node)), run.at(-1)];
    if (first && last) {
      const paragraph = element(first, 'p', {}, run);
      if (paragraph.position && last.position) paragraph.position.end = last.position.end;
      result.push(paragraph);
    } else result.push(...run);
    run = [];
  };
  for (const node of nodes) {
    const apart = isBlock(node) || (isElement(node) && hasBlock(node));
    if (apart || (isBlank(node) && run.length === 0)) {
      flush();
      result.push(node);
    } else run.push(node);
  }
  flush();
  return result;
}

const BOXES: ReadonlySet<string> = new Set([
  ...['p', 'div', 'section', 'blockquote', 'figure', 'ul', 'ol', 'dl'],
]);

/** An empty block is what the parser leaves behind where tags did not match. */
const isEmpty = (node: ElementContent): boolean =>
  isElement(node) && BOXES.has(node.tagName) && !node.properties.id && node.children.every(isBlank);
