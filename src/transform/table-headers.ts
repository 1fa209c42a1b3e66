import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { addClass, isBlank, isElement } from './element.ts';

const NUMBER = /^[\p{N}\p{P}\p{S}\s]*\p{N}[\p{N}\p{P}\p{S}\s]*$/u;

/**
 * Sets a table's header cells with their scope, and its alignment as classes. The first column heads
 * the rows where each of its cells is a name, and no two are the same; a head without words goes.
 * @returns whether the table has headers.
 */
export function setHeaders(table: Element): boolean {
  const head = table.children.find((child) => isElement(child, 'thead'));
  if (isElement(head) && cellsIn(head).every(isEmpty))
    table.children = table.children.filter((child) => child !== head);
  const rows = rowsOf(table);
  const body = rows.filter((row) => !isHeading(row));
  for (const row of rows) {
    const scope = isHeading(row) ? 'col' : 'row';
    for (const cell of cellsOf(row)) {
      setAlignment(cell);
      // A header without words heads nothing.
      if (cell.tagName === 'th' && isEmpty(cell)) become(cell, 'td');
      else if (cell.tagName === 'th') cell.properties.scope ??= scope;
    }
  }
  if (rows.length > body.length && isNamed(body))
    for (const row of body) {
      const [first] = cellsOf(row);
      if (first?.tagName === 'td') become(first, 'th', 'row');
    }
  return cellsIn(table).some((cell) => cell.tagName === 'th');
}

const cellsOf = (row: Element): Element[] =>
  row.children.filter((cell) => isElement(cell, 'td', 'th'));

const cellsIn = (node: Element): Element[] => rowsOf(node).flatMap(cellsOf);

function rowsOf(node: Element): Element[] {
  return node.children.flatMap((child) => {
    if (isElement(child, 'tr')) return [child];
    return isElement(child, 'thead', 'tbody', 'tfoot') ? rowsOf(child) : [];
  });
}

/** A row of headers alone; empty corners count with them. */
function isHeading(row: Element): boolean {
  const cells = cellsOf(row);
  return (
    cells.some((cell) => cell.tagName === 'th') &&
    cells.every((cell) => cell.tagName === 'th' || isEmpty(cell))
  );
}

const isEmpty = (cell: Element): boolean => cell.children.every(isBlank);

function isNamed(rows: readonly Element[]): boolean {
  const cells = rows.map(cellsOf);
  const names = cells.map(([first]) => (first ? textOf(first).trim() : ''));
  return (
    cells.length > 1 &&
    cells.every((row) => row.length > 1 && row.every(isPlain)) &&
    names.every((name) => name !== '' && !NUMBER.test(name)) &&
    new Set(names).size === names.length
  );
}

const isPlain = ({ properties }: Element): boolean =>
  properties.colSpan === undefined && properties.rowSpan === undefined;

function become(cell: Element, tagName: 'td' | 'th', scope?: 'row'): void {
  cell.tagName = tagName;
  if (scope) cell.properties.scope = scope;
  else delete cell.properties.scope;
}

function setAlignment(cell: Element): void {
  const { align } = cell.properties;
  delete cell.properties.align;
  if (typeof align === 'string') addClass(cell, `align-${align}`);
}
