/**
 * Rounds what stands among the text up to whole lines, for a page whose root says `--grid`: Chromium has no
 * `block-step` (CSS Rhythm §3). The text is laid out in one column of the width that it has on paper, all
 * heights are read, and then what is missing to whole lines is added as padding: at the element's end, or
 * where its `--fill` says. Margins are the theme's own duty. Runs without the page's scripts.
 * @returns how many elements were rounded.
 */
export const GRID = `(() => {
  const root = document.documentElement;
  const said = getComputedStyle(root);
  const px = (name) => (parseFloat(said.getPropertyValue(name)) || 0) * 4 / 3;
  const step = px('--grid');
  const body = document.querySelector('.body');
  if (!(step > 1) || !body) return 0;
  const columns = parseInt(said.getPropertyValue('--columns')) || 1;
  const width = px('--page-width');
  const column = (width - (columns - 1) * px('--gutter')) / columns;
  const wide = columns < 2 ? [] : [...body.children].filter((e) => getComputedStyle(e).columnSpan === 'all');
  root.style.width = width + 'px';
  if (columns > 1) {
    body.style.columns = 'auto';
    body.style.width = column + 'px';
    for (const e of wide) e.style.width = width + 'px';
  }
  const rounds = [];
  const missing = (height) => {
    const over = height % step;
    return over < 0.06 || step - over < 0.06 ? 0 : step - over;
  };
  const CONTAINERS = 'ul,ol,li,dl,dd,dt,blockquote,section,div:not(.formula,.table),.interview,.verse';
  const round = (element, height) => {
    const rest = missing(height);
    if (rest > 0) rounds.push([element, rest]);
    return height + rest;
  };
  const PARTS = 'p,h2,h3,h4,h5,h6,ul,ol,li,dl,dt,dd,div,section,blockquote,figure,pre,aside,table,hr';
  const walk = (element) => {
    const height = element.getBoundingClientRect().height;
    if (height === 0) return 0;
    if (!element.matches(CONTAINERS)) return round(element, height);
    let more = 0;
    for (const child of element.children)
      if (child.matches(PARTS)) more += walk(child) - child.getBoundingClientRect().height;
    return round(element, height + more);
  };
  for (const child of body.children) walk(child);
  const head = body.previousElementSibling;
  if (head) {
    const from = body.parentElement.getBoundingClientRect().top;
    round(head, head.getBoundingClientRect().bottom - from);
  }
  const fills = rounds.map(([e, rest]) => {
    const style = getComputedStyle(e);
    const at = style.getPropertyValue('--fill').trim();
    const share = at === 'both' ? 0.5 : at === 'start' ? 1 : 0;
    return [e, parseFloat(style.paddingTop) + rest * share, parseFloat(style.paddingBottom) + rest * (1 - share)];
  });
  for (const [e, top, bottom] of fills) {
    e.style.paddingTop = top + 'px';
    e.style.paddingBottom = bottom + 'px';
  }
  for (const e of [root, body, ...wide]) e.style.width = '';
  body.style.columns = '';
  return fills.length;
})()`;
