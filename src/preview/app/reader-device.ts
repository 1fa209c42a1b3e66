import type { Lines } from '../protocol.ts';
import { h, isStill } from './dom.ts';
import { type FrameOptions, openFrame } from './frame.ts';
import { type Block, blockAt, blocksOf, markBlock } from './marked.ts';
import type { Settings } from './settings.ts';

/** How an e-reader sets a page. */
export interface ReaderSetting {
  readonly paper: Settings['paper'];
  /** Per cent. */
  readonly textSize: number;
}

/** An e-reader on the desk: a screen of some size that turns pages. */
export interface ReaderDevice {
  readonly element: HTMLElement;
  load(address: string, direction: 'ltr' | 'rtl'): Promise<void>;
  set(setting: ReaderSetting): void;
  /** Fits the screen into a height, px. */
  fit(height: number): void;
  turn(step: 1 | -1): void;
  place(): number | undefined;
  sees(line: number): boolean;
  goTo(lines: Lines, mark: boolean): void;
}

interface DeviceKind {
  readonly name: 'phone' | 'tablet';
  readonly label: string;
  /** px of the largest screen. */
  readonly width: number;
  readonly height: number;
  /** px at the sides of the text. */
  readonly margin: number;
}

/** A phone of 6 inches, and a reader of 7 held upright. */
export const DEVICES: readonly DeviceKind[] = [
  { name: 'phone', label: 'Phone', width: 376, height: 740, margin: 26 },
  { name: 'tablet', label: 'Tablet', width: 600, height: 800, margin: 54 },
];

const PAPERS = {
  light: { background: '#ffffff', ink: '#161616' },
  sepia: { background: '#f5ecd9', ink: '#3a2d1c' },
  dark: { background: '#141414', ink: '#d4d4d4' },
} as const;

/** px above and below the text. */
const [HEAD, FOOT] = [34, 14];

/** Puts an e-reader of a kind on the desk. */
export function openDevice(
  kind: DeviceKind,
  wiring: Pick<FrameOptions, 'onKey' | 'onPick'>,
): ReaderDevice {
  const foot = h('p', { class: 'device-foot' });
  const frame = openFrame({
    title: `${kind.label}: the e-reader’s page`,
    onLoad: arrange,
    ...wiring,
  });
  const screen = h('div', { class: 'device-screen' }, frame.element, foot);
  const element = h('div', { class: `device device-${kind.name}` }, screen);
  let setting: ReaderSetting = { paper: 'light', textSize: 100 };
  let { width, height } = kind;
  let direction: 'ltr' | 'rtl' = 'ltr';
  let page = 0;
  let pages = 1;

  const style = () => {
    const { background, ink } = PAPERS[setting.paper];
    const important = Object.entries({
      html: 'margin:0;padding:0;height:100%;overflow:hidden',
      'html, body': `background:${background};color:${ink}`,
      body:
        `box-sizing:border-box;margin:0;max-width:none;min-width:0;width:${width}px;height:${height}px;` +
        `padding:${HEAD}px ${kind.margin}px ${FOOT}px;columns:auto ${width - 2 * kind.margin}px;` +
        `column-count:auto;column-gap:${2 * kind.margin}px;column-fill:auto;overflow:visible`,
      'img, svg, video': `max-width:100%;max-height:${height - HEAD - FOOT - 40}px;object-fit:contain`,
    }).map(([selector, rules]) => `${selector}{${rules.replaceAll(/(?=;|$)/gu, ' !important')}}`);
    // Some systems round the widths of letters to whole pixels otherwise.
    return `${important.join('')}html{font-size:${setting.textSize}%;text-rendering:geometricPrecision}`;
  };

  /** Sets a document in pages, as an e-reader does: in columns, of which one is seen. */
  function arrange(document: Document): void {
    let sheet = document.getElementById('offprint-reader');
    if (!sheet) {
      sheet = document.createElementNS('http://www.w3.org/1999/xhtml', 'style');
      sheet.id = 'offprint-reader';
      document.head?.append(sheet);
    }
    const rules = style();
    if (sheet.textContent !== rules) sheet.textContent = rules;
    const range = document.createRange();
    range.selectNodeContents(document.body);
    const { width: extent } = range.getBoundingClientRect();
    pages = Math.max(1, Math.ceil((extent + 2 * kind.margin) / width - 0.05));
    move(document, Math.min(page, pages - 1), false);
  }

  function move(document: Document, to: number, smooth: boolean): void {
    page = Math.max(0, Math.min(pages - 1, to));
    const { body } = document;
    body.style.transition = smooth && !isStill() ? 'transform 180ms ease' : '';
    body.style.transform = `translateX(${(direction === 'rtl' ? 1 : -1) * page * width}px)`;
    foot.textContent = `${page + 1} of ${pages}`;
  }

  /** Gives the page that a box of the document is on. */
  function pageOf(document: Document, box: DOMRect | undefined): number {
    if (!box) return 0;
    const origin = document.body.getBoundingClientRect();
    const along = direction === 'rtl' ? origin.right - box.right : box.left - origin.left;
    return Math.max(0, Math.floor((along + 1) / width));
  }

  return {
    element,
    async load(address, wanted) {
      direction = wanted;
      await frame.load(address);
    },
    set(wanted) {
      const document = frame.document();
      const line = document && place(document);
      setting = wanted;
      element.dataset.paper = wanted.paper;
      frame.setScheme(wanted.paper === 'dark' ? 'dark' : 'light');
      if (!document) return;
      arrange(document);
      if (line !== undefined) show(document, line);
    },
    fit(available) {
      const scale = Math.min(1, Math.max(0.5, available / (kind.height + 64)));
      const [w, h2] = [Math.round(kind.width * scale), Math.round(kind.height * scale)];
      element.style.setProperty('--device-width', `${w}px`);
      element.style.setProperty('--device-height', `${h2}px`);
      if (w === width && h2 === height) return;
      const document = frame.document();
      const line = document && place(document);
      [width, height] = [w, h2];
      if (!document) return;
      arrange(document);
      if (line !== undefined) show(document, line);
    },
    turn(step) {
      const document = frame.document();
      if (document) move(document, page + step, true);
    },
    place() {
      const document = frame.document();
      return document && place(document);
    },
    sees(line) {
      const document = frame.document();
      if (!document) return false;
      const [from, to] = extentOf(document, blockAt(document, line));
      return from <= page && page <= to;
    },
    goTo({ first }, mark) {
      const document = frame.document();
      const block = document && show(document, first);
      if (block && mark) markBlock(block);
    },
  };

  function place(document: Document): number | undefined {
    if (page === 0) return 1;
    return blocksOf(document).find(
      ({ element: block }) => pageOf(document, lastOf(block.getClientRects())) >= page,
    )?.first;
  }

  /** Gives the first and the last page that a block is on. */
  function extentOf(document: Document, block: Block | undefined): readonly [number, number] {
    const boxes = block?.element.getClientRects();
    return [pageOf(document, boxes?.[0]), pageOf(document, lastOf(boxes))];
  }

  /** Turns to the page of a line, unless a part of its block is seen. */
  function show(document: Document, line: number) {
    const block = blockAt(document, line);
    const [from, to] = extentOf(document, block);
    if (page < from || page > to) move(document, from, false);
    return block;
  }
}

const lastOf = (boxes: DOMRectList | undefined): DOMRect | undefined => boxes?.[boxes.length - 1];
