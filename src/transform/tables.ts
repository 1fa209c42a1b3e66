import type { Element } from 'hast';
import { listAtEnd } from './attribute-list.ts';
import { element, isElement, neighbour, type Parent } from './element.ts';
import { setHeaders } from './table-headers.ts';

const LABEL = /^\s*Table:\s+/u;

/** Columns from which a table needs smaller type, on a narrow page or a small screen. */
const WIDE = 6;

/** What the tables of a tree came to. */
export interface TableFacts {
  readonly tables: number;
  readonly tablesWithoutHeaders: number;
}

/**
 * Sets tables: each in a box of its own, the paragraph `Table: …` beside it as its caption, cells of
 * the head and of a first column of names as headers with their scope, alignment as a class.
 */
export function setTables(parent: Parent): TableFacts {
  let tables = 0;
  let tablesWithoutHeaders = 0;
  for (let i = 0; i < parent.children.length; i++) {
    const node = parent.children[i]!;
    if (!isElement(node)) continue;
    const inner = setTables(node);
    tables += inner.tables;
    tablesWithoutHeaders += inner.tablesWithoutHeaders;
    if (node.tagName !== 'table') continue;
    tables += 1;
    i -= takeLabel(parent, i, node);
    if (!setHeaders(node)) tablesWithoutHeaders += 1;
    const className = columnsOf(node) >= WIDE ? ['table', 'wide'] : ['table'];
    const id = takeId(node);
    parent.children[i] = element(node, 'div', { className, ...(id && { id }) }, [node]);
  }
  return { tables, tablesWithoutHeaders };
}

/** Takes the id that a caption ends with: `Table: What it cost {#costs}`. */
function takeId(table: Element): string | undefined {
  const caption = table.children.find((child) => isElement(child, 'caption'));
  const last = isElement(caption) ? caption.children.at(-1) : undefined;
  const list = last?.type === 'text' ? listAtEnd(last.value) : undefined;
  if (last?.type === 'text' && list) last.value = list.rest;
  return list?.id;
}

/** Counts the columns of a table's widest row; a cell across several counts once. */
function columnsOf(node: Element): number {
  const cells = node.children.filter((child) => isElement(child, 'td') || isElement(child, 'th'));
  const inner = node.children.filter((child) => isElement(child)).map(columnsOf);
  return Math.max(cells.length, ...inner);
}

/**
 * Takes the paragraph with the caption away from before or after the table.
 * @returns how many nodes before the table went.
 */
function takeLabel(parent: Parent, index: number, table: Element): number {
  if (table.children.some((child) => isElement(child, 'caption'))) return 0;
  const before = labelled(neighbour(parent, index, -1));
  const after = before ? undefined : labelled(neighbour(parent, index, 1));
  const paragraph = before ?? after;
  if (!paragraph) return 0;
  const at = parent.children.indexOf(paragraph);
  // The caption of the next table stands between the two.
  if (after && isElement(neighbour(parent, at, 1), 'table')) return 0;
  const [first] = paragraph.children;
  if (first?.type === 'text') first.value = first.value.replace(LABEL, '');
  table.children.unshift(element(paragraph, 'caption', {}, paragraph.children));
  parent.children.splice(at, 1);
  return before ? 1 : 0;
}

function labelled(node: Element | undefined): Element | undefined {
  const first = isElement(node, 'p') ? node.children[0] : undefined;
  return first?.type === 'text' && LABEL.test(first.value) ? node : undefined;
}
