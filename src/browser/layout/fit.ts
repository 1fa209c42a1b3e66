import { KEEP_COMPOUNDS } from './compounds.ts';
import { FIT_GRID } from './grid.ts';
import { FIT_HEADLINE } from './headline.ts';
import { FIT_LEAD } from './lead.ts';
import { FIT_LINES } from './lines.ts';
import { WIDEN } from './wide.ts';

/**
 * Fits a page to its measures before it is printed, where its theme asks for a grid (`--grid`): the text is
 * laid out in one column of the width that it has on paper, what is too wide spans the columns, lines are
 * chosen, boxes rounded up to whole lines. Runs without the page's own scripts, in one go.
 * @returns how many paragraphs were fitted and how many elements were rounded.
 */
export const FIT = `(() => {
  const root = document.documentElement;
  const said = getComputedStyle(root);
  const px = (name) => (parseFloat(said.getPropertyValue(name)) || 0) * 4 / 3;
  const step = px('--grid');
  const body = document.querySelector('.body');
  if (!(step > 1) || !body) return [0, 0];
  let columns = parseInt(said.getPropertyValue('--columns')) || 1;
  // Chromium lays paper out in whole px, the next that are more, and scales that down to the page.
  const width = Math.floor(px('--page-width')) + 1;
  root.style.width = width + 'px';
  if (columns > 1) {
    body.style.columns = 'auto';
    body.style.width = (width - (columns - 1) * px('--gutter')) / columns + 'px';
  }
  // A piece of a few lines is not parted over columns: it stands in one, as wide as lines read well.
  const short = columns > 1 && body.getBoundingClientRect().height < 12 * step;
  if (short) {
    columns = 1;
    body.style.width = parseFloat(body.style.width) * 1.3 + 'px';
  }
  (${KEEP_COMPOUNDS})(document.querySelectorAll('.headline, .deck, .body h2, .pullquote p'));
  (${FIT_HEADLINE})(document.querySelector('.headline'));
  (${FIT_LEAD})(document.querySelector('.article-head > .lead'), body, step, px('--page-depth'), columns);
  const wide = (${WIDEN})(body, columns, width);
  for (const e of wide) e.style.width = width + 'px';
  const lines = (${FIT_LINES})(body.querySelectorAll('p,li,dd'), said.getPropertyValue('--divided').trim() === 'no');
  const boxes = (${FIT_GRID})(body, step, px('--page-depth'));
  for (const e of [root, ...wide]) e.style.width = '';
  if (!short) body.style.width = body.style.columns = '';
  return [lines, boxes];
})()`;
