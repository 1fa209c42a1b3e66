import type { Lines, ShownArticle } from '../protocol.ts';
import { pieceAt } from './blocks.ts';
import { choices, iconButton } from './choices.ts';
import { h } from './dom.ts';
import {
  findPrinted,
  loadPrinting,
  openPrinted,
  type PrintedBlock,
  type PrintedPages,
} from './printed.ts';
import { choose, chosen, onChosen } from './settings.ts';
import { openSheet, type Sheet } from './sheet.ts';
import { spreadsOf } from './spreads.ts';
import type { View } from './view.ts';
import type { ViewHost } from './web-view.ts';

/** Factors of a page's real size. */
const ZOOMS = [0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4];
/** px of CSS in a point: 96 to the inch, of which there are 72 points. */
const PX = 96 / 72;
/** px around the pages of a spread, and below which two pages would be too small. */
const [MARGIN, NARROW] = [28, 760];

/** Shows the printed pages as they face each other. */
export function openPagesView(section: HTMLElement, host: ViewHost): View {
  const empty = h('p', { class: 'empty', hidden: true });
  const table = h('div', { class: 'spreads' });
  const desk = h(
    'div',
    { class: 'pages-desk', tabindex: '0', 'aria-label': 'Printed pages', role: 'group' },
    table,
    empty,
  );
  const amount = h('output', { class: 'amount' });
  const where = h('output', { class: 'where' });
  const fit = choices<'page' | 'width' | 'real'>(
    'Size of the pages',
    [
      { value: 'page', label: 'Whole pages (f)', drawing: 'page' },
      { value: 'width', label: 'Width of the window (w)', drawing: 'width' },
      { value: 'real', label: '100%' },
    ],
    (value) => choose({ zoom: value === 'real' ? 1 : value }),
  );
  const facing = h(
    'button',
    {
      type: 'button',
      class: 'text-button facing',
      'aria-pressed': 'true',
      onclick: () => choose({ spreads: !chosen().spreads }),
    },
    'Spreads',
  );
  section.append(
    desk,
    h(
      'div',
      { class: 'controls' },
      iconButton('Previous spread (←)', 'back', () => turnTo('left')),
      where,
      iconButton('Next spread (→)', 'forward', () => turnTo('right')),
      h('span', { class: 'rule' }),
      iconButton('Smaller (−)', 'less', () => resize(-1)),
      amount,
      iconButton('Larger (+)', 'more', () => resize(1)),
      fit.element,
      h('span', { class: 'rule' }),
      facing,
    ),
  );

  let pages: PrintedPages | undefined;
  let sheets: Sheet[] = [];
  let loaded = '';
  let article = '';
  let direction: 'ltr' | 'rtl' = 'ltr';
  let printed: Promise<PrintedBlock[]> = Promise.resolve([]);
  let known: readonly PrintedBlock[] = [];
  let scale = 1;
  let latest = 0;

  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        sheets.find(({ element }) => element === target)?.near(isIntersecting);
    },
    { root: desk, rootMargin: '60% 0px' },
  );
  onChosen(({ zoom, spreads }) => {
    fit.show(typeof zoom === 'number' ? (zoom === 1 ? 'real' : ('' as 'real')) : zoom);
    facing.setAttribute('aria-pressed', `${spreads}`);
    arrange();
  });
  new ResizeObserver(() => arrange()).observe(desk);
  desk.addEventListener('scroll', tellWhere, { passive: true });

  const isSingle = () => !chosen().spreads || desk.clientWidth < NARROW;

  /** Lays the sheets out for the window, keeping what is at its head where it is. */
  function arrange(): void {
    if (!pages || desk.clientWidth === 0) return;
    const single = isSingle();
    const rows = single
      ? sheets.map((_, i) => [i + 1])
      : spreadsOf(pages.count, direction).map((spread) => [...spread]);
    const widest = Math.max(...pages.sizes.map(({ width }) => width)) * PX;
    const highest = Math.max(...pages.sizes.map(({ height }) => height)) * PX;
    const across = single ? 1 : 2;
    const byWidth = (desk.clientWidth - 2 * MARGIN) / (widest * across);
    const byHeight = (desk.clientHeight - 2 * MARGIN - 40) / highest;
    const { zoom } = chosen();
    const held = anchor();
    scale =
      zoom === 'width'
        ? Math.min(byWidth, 3)
        : zoom === 'page'
          ? Math.min(byWidth, byHeight)
          : zoom;
    scale = Math.max(0.1, scale);
    amount.textContent = `${Math.round(scale * 100)}%`;
    for (const [i, sheet] of sheets.entries()) {
      const { width, height } = pages.sizes[i] ?? { width: 1, height: 1 };
      sheet.size(Math.round(width * PX * scale), Math.round(height * PX * scale));
    }
    const shape = JSON.stringify(rows);
    if (table.dataset.shape !== shape) {
      table.dataset.shape = shape;
      table.replaceChildren(
        ...rows.map((row) =>
          h(
            'div',
            { class: single ? 'spread spread-single' : 'spread' },
            ...row.map((number) =>
              number === undefined ? h('span', { class: 'no-sheet' }) : sheets[number - 1]?.element,
            ),
          ),
        ),
      );
    }
    for (const blank of table.querySelectorAll<HTMLElement>('.no-sheet'))
      blank.style.width = `${Math.round(widest * scale)}px`;
    if (held) scrollToPlace(held.page, held.part, 0);
    tellWhere();
  }

  /** Gives what stands at the head of the window: a page, and how far down in it. */
  function anchor(): { readonly page: number; readonly part: number } | undefined {
    const head = desk.getBoundingClientRect().top + MARGIN;
    for (const [i, { element }] of sheets.entries()) {
      const { top, bottom, height } = element.getBoundingClientRect();
      if (height > 0 && bottom > head) return { page: i + 1, part: (head - top) / height };
    }
    return undefined;
  }

  function scrollToPlace(page: number, part: number, above: number): void {
    const sheet = sheets[page - 1]?.element;
    if (!sheet?.isConnected) return;
    const { top, height } = sheet.getBoundingClientRect();
    const to = desk.scrollTop + top + part * height - desk.getBoundingClientRect().top - MARGIN;
    desk.scrollTo({ top: Math.max(0, to - above), behavior: 'instant' });
  }

  function rowsInSight(): HTMLElement[] {
    const { top, height } = desk.getBoundingClientRect();
    const middle = top + height / 2;
    const rows = [...table.querySelectorAll<HTMLElement>('.spread')];
    return rows.filter((row) => {
      const box = row.getBoundingClientRect();
      return box.top <= middle && box.bottom >= middle - MARGIN;
    });
  }

  function tellWhere(): void {
    const row = rowsInSight().at(-1);
    const numbers = sheets.flatMap(({ element }, i) => (row?.contains(element) ? [i + 1] : []));
    const text = numbers.length > 0 ? `${numbers.join('–')} of ${sheets.length}` : '';
    if (where.textContent !== text) where.textContent = text;
  }

  function turn(step: 1 | -1): void {
    const rows = [...table.querySelectorAll<HTMLElement>('.spread')];
    const now = rows.indexOf(rowsInSight().at(-1) ?? rows[0] ?? desk);
    const row = rows[Math.max(0, Math.min(rows.length - 1, now + step))];
    if (!row) return;
    const { top } = row.getBoundingClientRect();
    const to = desk.scrollTop + top - desk.getBoundingClientRect().top - MARGIN;
    desk.scrollTo({ top: Math.max(0, to), behavior: 'instant' });
  }

  const turnTo = (side: 'left' | 'right') =>
    turn((side === 'right') === (direction === 'ltr') ? 1 : -1);

  function resize(step: 1 | -1 | 0): void {
    if (step === 0) choose({ zoom: 'page' });
    if (step === 0) return;
    const next =
      step > 0
        ? ZOOMS.find((one) => one > scale + 0.01)
        : ZOOMS.findLast((one) => one < scale - 0.01);
    if (next) choose({ zoom: next });
  }

  async function load(address: string, reader: string | undefined, fresh: boolean): Promise<void> {
    latest += 1;
    const mine = latest;
    const next = await openPrinted(address);
    if (mine !== latest) return next.close();
    const old = pages;
    pages = next;
    sheets = Array.from(
      { length: next.count },
      (_, i) => (fresh ? undefined : sheets[i]) ?? openSheet(i + 1, (top) => pickAt(i + 1, top)),
    );
    delete table.dataset.shape;
    near.disconnect();
    for (const sheet of sheets) sheet.use(next);
    arrange();
    if (fresh) desk.scrollTo({ top: 0, behavior: 'instant' });
    // What is seen is drawn first, then what is near.
    await Promise.all(
      sheets.filter(isSeen).map((sheet) => {
        sheet.near(true);
        return sheet.refresh();
      }),
    );
    old?.close();
    if (mine !== latest) return;
    desk.dataset.loaded = address;
    for (const { element } of sheets) near.observe(element);
    printed = reader ? findPrinted(next, reader) : Promise.resolve([]);
    printed.then(
      (found) => {
        if (mine === latest) known = found;
      },
      () => {}, // told where it is asked for
    );
  }

  function isSeen({ element }: Sheet): boolean {
    const [box, view] = [element.getBoundingClientRect(), desk.getBoundingClientRect()];
    return box.bottom > view.top && box.top < view.bottom;
  }

  function isInSight({ page, top }: PrintedBlock): boolean {
    const box = sheets[page - 1]?.element.getBoundingClientRect();
    if (!box) return false;
    const view = desk.getBoundingClientRect();
    const y = box.top + top * box.height;
    return y >= view.top + 8 && y <= view.bottom - 60;
  }

  /** The block at a height of a page: the last that begins above it. */
  function pickAt(page: number, part: number): void {
    const block = known.findLast(
      (one) => one.page < page || (one.page === page && one.top <= part + 0.005),
    );
    host.onPick(block ?? { first: 1, last: 1 });
  }

  return {
    async show({ id, views, state }: ShownArticle) {
      empty.hidden = Boolean(views.pdf);
      table.hidden = !views.pdf;
      empty.textContent =
        state === 'waiting' || state === 'building'
          ? 'The pages are being made…'
          : 'There are no printed pages: no PDF was made.';
      if (!views.pdf || views.pdf === loaded) return;
      loaded = views.pdf;
      const fresh = article !== id;
      article = id;
      ({ direction } = views);
      await load(views.pdf, views.reader, fresh);
    },
    reveal(seen) {
      if (!seen) return;
      loadPrinting().catch(() => {}); // told where a PDF is opened
      arrange();
    },
    place() {
      const at = anchor();
      if (!at) return undefined;
      const part = Math.max(0, at.part);
      const block = known.find(
        (one) => one.page > at.page || (one.page === at.page && one.top >= part - 0.005),
      );
      return at.page === 1 && part < 0.05 ? 1 : block?.first;
    },
    sees(line) {
      const block = pieceAt(known, line);
      return block ? isInSight(block) : desk.scrollTop < 80;
    },
    async goTo({ first }: Lines, mark) {
      const blocks = await printed.catch((): PrintedBlock[] => []);
      const block = pieceAt(blocks, first);
      if (!block) return scrollToPlace(1, 0, 0);
      const sheet = sheets[block.page - 1];
      if (!sheet) return;
      if (!isInSight(block)) scrollToPlace(block.page, block.top, desk.clientHeight / 4);
      if (!mark) return;
      const next = blocks[blocks.indexOf(block) + 1];
      const end = next?.page === block.page ? next.top : Math.min(1, block.top + 0.1);
      sheet.mark(block.top, Math.max(block.top + 0.012, end));
    },
    turn,
    resize,
  };
}
