import type { Root, Table } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { placeOf, report } from '../model/message.ts';

const cells = (count: number): string => (count === 1 ? 'one cell' : `${count} cells`);

/**
 * Gives a table columns for the cells that its rows have beyond its head, with a message: elsewhere they
 * are left out (GFM §4.10), and their words with them.
 */
export function widenTables(tree: Root, file: VFile): void {
  visit(tree, 'table', (table) => {
    const [head, ...rows] = table.children;
    const width = head?.children.length ?? 0;
    const wide = rows.filter((row) => row.children.length > width);
    const [first] = wide;
    if (!head || !first) return;
    const others = wide.length > 1 ? ` and in ${wide.length - 1} more of its rows` : '';
    report(
      file,
      'warning',
      'table-row-too-long',
      `Expected ${cells(width)} in each row, as in the head of the table, found ${first.children.length} here${others}; what is more stands in columns without a head`,
      {
        place: placeOf(first),
        note: 'Write `\\|` for a bar within a cell, or give the columns a head.',
      },
    );
    widen(table, Math.max(...wide.map((row) => row.children.length)));
  });
}

function widen(table: Table, width: number): void {
  const align = table.align ?? [];
  table.align = [...align, ...Array<null>(Math.max(0, width - align.length)).fill(null)];
}
