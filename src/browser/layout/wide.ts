/**
 * A function for the page: makes room for what is wider than a column. A table whose words would break is set
 * smaller, then gets the width of all columns (the class `wide`); only then words of code and addresses break.
 * Code is set in one of two smaller sizes, so that an article doesn't have a size for each listing; what is
 * wider has its lines turned over. Code spans no columns: before lines that do, Chromium may leave the rest
 * of a page empty.
 * @returns the elements that are as wide as the page.
 */
export const WIDEN = `(body, columns, width) => {
  const SIZES = [0.87, 0.74], SMALLER = 0.9, WORD = 48;
  const pres = [...body.querySelectorAll('pre')];
  for (const pre of pres) pre.style.whiteSpace = 'pre';
  const shares = pres.map((pre) => pre.clientWidth / (pre.scrollWidth > pre.clientWidth + 1 ? pre.scrollWidth + 12 : 1));
  for (const pre of pres) pre.style.whiteSpace = '';
  const tables = [...body.querySelectorAll('.table:not(.wide) > table')].map((table) => ({
    table,
    parent: table.parentElement,
    words: [...table.querySelectorAll(':is(td, th) :is(a, code)')].filter((e) => e.textContent.length <= WORD),
  }));
  for (const { words } of tables) for (const word of words) word.style.overflowWrap = 'normal';
  const fits = ({ table, parent }) =>
    table.getBoundingClientRect().width <= parent.getBoundingClientRect().width + 1;
  for (const one of tables.filter((each) => !fits(each))) {
    const { table, parent, words } = one;
    const size = parseFloat(getComputedStyle(table).fontSize);
    table.style.fontSize = size * SMALLER + 'px';
    if (fits(one)) continue;
    if (columns > 1 && parent.parentElement === body) {
      table.style.fontSize = '';
      parent.classList.add('wide');
      parent.style.width = width + 'px';
    }
    if (!fits(one)) for (const word of words) word.style.overflowWrap = '';
    parent.style.width = '';
  }
  const sizes = pres.map((pre, i) => {
    const size = shares[i] < 1 ? SIZES.find((each) => each <= shares[i]) ?? SIZES[0] : 1;
    const { fontSize, lineHeight } = getComputedStyle(pre);
    return [pre, size, parseFloat(fontSize) * size + 'px', parseFloat(lineHeight) * (1 + size) / 2 + 'px'];
  });
  for (const [pre, size, fontSize, lineHeight] of sizes)
    if (size < 1) Object.assign(pre.style, { fontSize, lineHeight });
  const wide = columns < 2 ? [] : [...body.children].filter((e) => getComputedStyle(e).columnSpan === 'all');
  // Columns are levelled before what spans them: a space at their end would be halved, and put the next lines off the grid.
  for (const e of wide) if (e.previousElementSibling) e.previousElementSibling.style.marginBottom = '0';
  return wide;
}`;
