/**
 * A function for the page: rounds what stands among the text up to whole lines, since Chromium has no
 * `block-step` (CSS Rhythm §3). All heights are read, and then what is missing to whole lines is added as
 * padding: at the element's end, or where its `--fill` says. Margins are the theme's own duty.
 */
export const FIT_GRID = `(body, step, depth) => {
  // What is parted over two columns or pages although it would fit one; read before anything is changed.
  const whole = [...body.querySelectorAll('.table, pre')].filter(
    // Before what spans the columns, the browser would rather leave a page empty.
    (e) => !e.closest('.wide') && e.getBoundingClientRect().height < depth * (e.localName === 'pre' ? 0.3 : 0.6));
  const CONTAINERS = 'ul,ol,li,dl,dd,dt,blockquote,section,div:not(.formula),.interview,.verse';
  const PARTS = 'p,h2,h3,h4,h5,h6,ul,ol,li,dl,dt,dd,div,section,blockquote,figure,pre,aside,table,hr';
  const rounds = [];
  const airy = [];
  const missing = (height) => {
    const over = height % step;
    return over < 0.06 || step - over < 0.06 ? 0 : step - over;
  };
  const round = (element, height) => {
    const rest = missing(height);
    if (rest > 0) rounds.push([element, rest]);
    // Half a line and more below a picture is space enough.
    if (rest > step * 0.45 && element.matches('.figure, .table')) airy.push(element);
    return height + rest;
  };
  // A table may be parted between any two rows, and its head comes again: each row is whole lines high.
  const walkTable = (table) => {
    let more = 0;
    for (const row of table.querySelectorAll('tr,caption')) {
      const { height } = row.getBoundingClientRect();
      const cells = row.localName === 'tr' ? [...row.cells] : [row];
      const rest = missing(height);
      // A cell of several rows grows with its last one.
      if (rest > 0) for (const cell of cells) if (cells.length === 1 || cell.rowSpan === 1) rounds.push([cell, rest]);
      more += rest;
    }
    return table.getBoundingClientRect().height + more;
  };
  const walk = (element) => {
    const { height } = element.getBoundingClientRect();
    if (height === 0) return 0;
    if (element.localName === 'table') return walkTable(element);
    if (!element.matches(CONTAINERS)) return round(element, height);
    let more = 0;
    for (const child of element.children)
      if (child.matches(PARTS)) more += walk(child) - child.getBoundingClientRect().height;
    return round(element, height + more);
  };
  // Paper is a part of a px wider or narrower than this: a picture that grew with it would move what is below.
  const pictures = [...body.parentElement.querySelectorAll('.figure img')].map((e) => [e, e.getBoundingClientRect().height]);
  for (const child of body.children) walk(child);
  const head = body.previousElementSibling;
  if (head) round(head, head.getBoundingClientRect().bottom - body.parentElement.getBoundingClientRect().top);
  const fills = rounds.map(([element, rest]) => {
    const style = getComputedStyle(element);
    const at = style.getPropertyValue('--fill').trim();
    const above = rest * (at === 'both' ? 0.5 : at === 'start' ? 1 : 0);
    return [element, parseFloat(style.paddingTop) + above, parseFloat(style.paddingBottom) + rest - above];
  });
  for (const element of whole) element.style.breakInside = 'avoid';
  for (const element of airy) element.style.marginBottom = '0';
  for (const [picture, height] of pictures) picture.style.height = height + 'px';
  for (const [element, top, bottom] of fills) {
    element.style.paddingTop = top + 'px';
    element.style.paddingBottom = bottom + 'px';
  }
  // The number of a formula stands on a line too, the one that is nearest to its middle.
  const numbers = [...body.querySelectorAll('.formula-number')].map((number) => [
    number,
    Math.floor((number.parentElement.getBoundingClientRect().height / step - 1) / 2 + 0.01) * step,
  ]);
  for (const [number, top] of numbers) {
    number.style.marginTop = '0';
    number.style.top = top + 'px';
    number.style.lineHeight = step + 'px';
  }
  return fills.length;
}`;
