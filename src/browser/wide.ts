/**
 * A function for the page: gives code and tables that don't fit a column the width of all of them (the class
 * `wide`), and where that is too little, or there is one column, smaller type, down to three quarters. What
 * doesn't fit then has its lines turned over.
 * @returns the elements that are as wide as the page.
 */
export const WIDEN = `(body, columns, column, width) => {
  const SMALLEST = 0.74;
  const pres = [...body.querySelectorAll('pre')];
  for (const pre of pres) pre.style.whiteSpace = 'pre';
  const needs = pres.map((pre) => [pre, pre.scrollWidth - pre.clientWidth]);
  for (const pre of pres) pre.style.whiteSpace = '';
  const tables = [...body.querySelectorAll('.table:not(.wide) > table')].map((table) => [
    table, table.getBoundingClientRect().width - table.parentElement.getBoundingClientRect().width]);
  const shrink = [];
  for (const [element, more] of [...needs, ...tables]) {
    if (more <= 1) continue;
    const box = element.closest('.listing') ?? (element.localName === 'table' ? element.parentElement : element);
    const spans = columns > 1 && box.parentElement === body;
    if (spans) box.classList.add('wide');
    if (element.localName === 'table') continue;
    const room = spans ? width : element.clientWidth;
    const share = room / (element.clientWidth + more + 12);
    if (share < 1 && share >= SMALLEST) shrink.push([element, share]);
  }
  const sizes = shrink.map(([e, share]) => [e, parseFloat(getComputedStyle(e).fontSize) * share]);
  for (const [e, size] of sizes) e.style.fontSize = size + 'px';
  return columns < 2 ? [] : [...body.children].filter((e) => getComputedStyle(e).columnSpan === 'all');
}`;
