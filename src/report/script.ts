/**
 * Sorts the table of a report by a column, at a button that it puts into the column's head. Without it the
 * table stands in the order of the manuscripts.
 */
export const SCRIPT = `
for (const table of document.querySelectorAll('table')) {
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const valueOf = (row, i) => row.cells[i].dataset.sort ?? row.cells[i].textContent.trim();
  heads.forEach((head, i) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener('click', () => {
      const down = head.ariaSort === 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.ariaSort = down ? 'descending' : 'ascending';
      const order = new Intl.Collator('en', { numeric: true }).compare;
      const rows = [...body.rows].sort((a, b) => order(valueOf(a, i), valueOf(b, i)));
      body.replaceChildren(...(down ? rows.reverse() : rows));
    });
  });
}
`;
