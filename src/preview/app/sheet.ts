import { h } from './dom.ts';
import type { PrintedPages } from './printed.ts';

/** A printed page on the desk. */
export interface Sheet {
  readonly element: HTMLElement;
  /** Gives it its size on the screen, px. */
  size(width: number, height: number): void;
  /** Says from which PDF it is drawn from now on; what is seen stays until a new drawing stands. */
  use(pages: PrintedPages): void;
  /** Draws it where it is in sight or near and not up to date; settles when it is. */
  refresh(): Promise<void>;
  /** Says whether it is in sight or near: only then is it drawn. */
  near(is: boolean): void;
  /** Marks a place for a moment; `top` and `bottom` are parts of the height. */
  mark(top: number, bottom: number): void;
}

/** px of the largest drawing; beyond it browsers give up. */
const LARGEST = 16_000_000;

/** Makes the sheet of a page. */
export function openSheet(number: number, onPick: (top: number) => void): Sheet {
  const element = h('div', { class: 'sheet', role: 'img', 'aria-label': `Page ${number}` });
  let pages: PrintedPages | undefined;
  let [width, height] = [0, 0];
  let isNear = false;
  let wanted = '';
  let drawing: Promise<void> = Promise.resolve();
  let generation = 0;
  element.addEventListener('dblclick', ({ offsetY }) => onPick(offsetY / element.clientHeight));

  function refresh(): Promise<void> {
    const key = `${generation} ${width} ${devicePixelRatio}`;
    if (!isNear || !pages || width === 0 || key === wanted) return drawing;
    wanted = key;
    drawing = draw(pages, key).catch((error: unknown) => {
      // A PDF that was closed meanwhile has a successor.
      if (key === wanted) console.error(error);
    });
    return drawing;
  }

  async function draw(from: PrintedPages, key: string): Promise<void> {
    const page = await from.page(number);
    const natural = page.getViewport({ scale: 1 });
    const fit = (width / natural.width) * devicePixelRatio;
    const scale = Math.min(fit, Math.sqrt(LARGEST / (natural.width * natural.height)));
    const viewport = page.getViewport({ scale });
    const canvas = h('canvas', {
      width: Math.round(viewport.width),
      height: Math.round(viewport.height),
    });
    await page.render({ canvas, viewport }).promise;
    if (key !== wanted) return;
    element.replaceChildren(canvas);
    element.dataset.drawn = `${generation}`;
  }

  return {
    element,
    size(w, h2) {
      [width, height] = [w, h2];
      element.style.width = `${width}px`;
      element.style.height = `${height}px`;
      void refresh();
    },
    use(given) {
      pages = given;
      generation += 1;
    },
    refresh,
    near(is) {
      isNear = is;
      if (is) void refresh();
    },
    mark(top, bottom) {
      const mark = h('span', { class: 'sheet-mark' });
      mark.style.top = `${top * 100}%`;
      mark.style.height = `${Math.max(1.5, (bottom - top) * 100)}%`;
      element.append(mark);
      setTimeout(() => mark.remove(), 1_600);
    },
  };
}
