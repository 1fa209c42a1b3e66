import type { Paragraph, PhrasingContent, Root, Table } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { LIMITS } from '../model/limits.ts';
import { placeOf, report } from '../model/message.ts';

/** Writes a number with commas; the formatter is made when it is wanted, since it takes 20 ms to make. */
const written = (value: number) => value.toLocaleString('en');

/**
 * Sets a table of more cells than the limit as lines, one paragraph a row, with a message. Short rows
 * count in full, because they are filled up to the width of the header (GFM §4.10).
 */
export function limitTables(tree: Root, file: VFile): void {
  visit(tree, 'table', (table, index, parent) => {
    const columns = Math.max(table.children[0]?.children.length ?? 0, table.align?.length ?? 0);
    const cells = columns * table.children.length;
    if (cells <= LIMITS.tableCells || !parent || index === undefined) return;
    report(
      file,
      'warning',
      'table-too-large',
      `Expected a table of at most ${written(LIMITS.tableCells)} cells, found ${written(columns)} columns × ${written(table.children.length)} rows; its text is set as plain lines`,
      { place: placeOf(table), note: 'Split the table, or give it fewer columns.' },
    );
    const lines = linesOf(table);
    parent.children.splice(index, 1, ...lines);
    return [SKIP, index + lines.length];
  });
}

function linesOf(table: Table): Paragraph[] {
  return table.children.flatMap((row): Paragraph[] => {
    const children = row.children
      .filter((cell) => cell.children.length > 0)
      .flatMap((cell, i): PhrasingContent[] => [
        ...(i > 0 ? [{ type: 'text' as const, value: ' | ' }] : []),
        ...cell.children,
      ]);
    if (children.length === 0) return [];
    return [{ type: 'paragraph', children, ...(row.position && { position: row.position }) }];
  });
}
