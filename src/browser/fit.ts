import { FIT_GRID } from './grid.ts';
import { FIT_LINES } from './lines.ts';

/**
 * Fits a page to its measures before it is printed, where its theme asks for a grid (`--grid`): the text is
 * laid out in one column of the width that it has on paper, its lines are chosen, its boxes rounded up to
 * whole lines. Runs without the page's own scripts, in one go, so that nothing is seen in between.
 * @returns how many paragraphs were fitted and how many elements were rounded.
 */
export const FIT = `(() => {
  const root = document.documentElement;
  const said = getComputedStyle(root);
  const px = (name) => (parseFloat(said.getPropertyValue(name)) || 0) * 4 / 3;
  const step = px('--grid');
  const body = document.querySelector('.body');
  if (!(step > 1) || !body) return [0, 0];
  const columns = parseInt(said.getPropertyValue('--columns')) || 1;
  const width = px('--page-width');
  const wide = columns < 2 ? [] : [...body.children].filter((e) => getComputedStyle(e).columnSpan === 'all');
  root.style.width = width + 'px';
  if (columns > 1) {
    body.style.columns = 'auto';
    body.style.width = (width - (columns - 1) * px('--gutter')) / columns + 'px';
    for (const e of wide) e.style.width = width + 'px';
  }
  const lines = (${FIT_LINES})(body.querySelectorAll('p,li,dd'));
  const boxes = (${FIT_GRID})(body, step);
  for (const e of [root, body, ...wide]) e.style.width = '';
  body.style.columns = '';
  return [lines, boxes];
})()`;
