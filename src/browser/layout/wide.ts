/**
 * A function for the page: gives tables that don't fit a column the width of all of them (the class `wide`),
 * and code that doesn't fit smaller type, down to three quarters; what is wider has its lines turned over.
 * Code spans no columns: before lines that do, Chromium may leave the rest of a page empty.
 * @returns the elements that are as wide as the page.
 */
export const WIDEN = `(body, columns) => {
  const SMALLEST = 0.74;
  const pres = [...body.querySelectorAll('pre')];
  for (const pre of pres) pre.style.whiteSpace = 'pre';
  const needs = pres.map((pre) => [pre, pre.scrollWidth - pre.clientWidth]);
  for (const pre of pres) pre.style.whiteSpace = '';
  const tables = [...body.querySelectorAll('.table:not(.wide) > table')].map((table) => [
    table, table.getBoundingClientRect().width - table.parentElement.getBoundingClientRect().width]);
  const shrink = [];
  for (const [pre, more] of needs) {
    const share = pre.clientWidth / (pre.clientWidth + more + 12);
    if (more > 1 && share >= SMALLEST) shrink.push([pre, share]);
  }
  for (const [table, more] of tables)
    if (more > 1 && columns > 1 && table.parentElement.parentElement === body)
      table.parentElement.classList.add('wide');
  const sizes = shrink.map(([e, share]) => [e, parseFloat(getComputedStyle(e).fontSize) * share]);
  for (const [e, size] of sizes) e.style.fontSize = size + 'px';
  const wide = columns < 2 ? [] : [...body.children].filter((e) => getComputedStyle(e).columnSpan === 'all');
  // Columns are levelled before what spans them: a space at their end would be halved, and put the next lines off the grid.
  for (const e of wide) if (e.previousElementSibling) e.previousElementSibling.style.marginBottom = '0';
  return wide;
}`;
