import type { Lines, ShownArticle } from '../protocol.ts';
import { choices } from './choices.ts';
import { h } from './dom.ts';
import { openFrame } from './frame.ts';
import { type Block, blockAt, blocksOf, markBlock } from './marked.ts';
import { choose, chosen, onChosen, type Settings } from './settings.ts';
import type { View } from './view.ts';

/** What the views ask of the page around them. */
export interface ViewHost {
  readonly onKey: (event: KeyboardEvent) => void;
  /** Opens the editor at a line. */
  readonly onPick: (lines: Lines) => void;
}

/** Shows the web page at the width of a phone or of a desk. */
export function openWebView(section: HTMLElement, host: ViewHost): View {
  const frame = openFrame({
    title: 'The web page',
    onLoad: restore,
    onKey: host.onKey,
    onPick: (element) => pick(element, host),
  });
  const empty = h('p', { class: 'empty', hidden: true }, 'There is no web page yet.');
  const width = choices<Settings['webWidth']>(
    'Width of the window',
    [
      { value: 'phone', label: 'Phone', drawing: 'phone' },
      { value: 'desktop', label: 'Desktop', drawing: 'desktop' },
    ],
    (webWidth) => choose({ webWidth }),
  );
  const desk = h('div', { class: 'web-desk' }, frame.element, empty);
  const colours = choices<'light' | 'dark'>(
    'Colours of the page',
    [
      { value: 'light', label: 'Light' },
      { value: 'dark', label: 'Dark' },
    ],
    (webColours) => choose({ webColours }),
  );
  section.append(
    desk,
    h('div', { class: 'controls' }, width.element, h('span', { class: 'rule' }), colours.element),
  );
  let loaded = '';
  let top = 0;
  let article = '';

  const setColours = ({ webWidth, webColours }: Settings) => {
    const scheme = webColours ?? (isDark() ? 'dark' : 'light');
    width.show(webWidth);
    colours.show(scheme);
    desk.dataset.width = webWidth;
    frame.setScheme(scheme);
  };
  onChosen(setColours);
  DARK.addEventListener('change', () => setColours(chosen()));
  frame.element.addEventListener('framescroll', () => {
    top = frame.window()?.scrollY ?? 0;
  });

  /** Keeps the height at which the old document stood. */
  function restore(page: Document): void {
    page.defaultView?.scrollTo({ top, behavior: 'instant' });
  }

  return {
    async show({ id, views }: ShownArticle) {
      empty.hidden = Boolean(views.web);
      frame.element.hidden = !views.web;
      if (id !== article) top = 0;
      article = id;
      if (!views.web || views.web === loaded) return;
      loaded = views.web;
      await frame.load(views.web);
    },
    reveal() {},
    place() {
      const page = frame.document();
      const found = page && blocksOf(page).find(({ element }) => bottomOf(element) > 8);
      return (frame.window()?.scrollY ?? 0) < 80 ? 1 : found?.first;
    },
    sees(line) {
      const [page, window] = [frame.document(), frame.window()];
      const block = page && blockAt(page, line);
      return block && window ? isInSight(block, window) : (window?.scrollY ?? 0) < 80;
    },
    async goTo({ first }, mark) {
      const [page, window] = [frame.document(), frame.window()];
      if (!page || !window) return;
      const block = blockAt(page, first);
      if (!block) {
        window.scrollTo({ top: 0, behavior: 'instant' });
        return;
      }
      const { top: from } = block.element.getBoundingClientRect();
      const to = window.scrollY + from - window.innerHeight / 5;
      if (!isInSight(block, window)) window.scrollTo({ top: to, behavior: 'instant' });
      if (mark) markBlock(block);
    },
  };
}

/** px of a block that must be seen. */
const GLIMPSE = 40;

function isInSight({ element }: Block, { innerHeight }: Window): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const begins = top >= 0 && top <= innerHeight - GLIMPSE;
  return begins || (bottom >= GLIMPSE && bottom <= innerHeight);
}

const bottomOf = (element: Element) => element.getBoundingClientRect().bottom;

/** Opens the editor at the block that was chosen. */
export function pick(element: Element, { onPick }: ViewHost): void {
  const [, first, last] = /^(\d+)-(\d+)$/u.exec(element.getAttribute('data-lines') ?? '') ?? [];
  if (first && last) onPick({ first: Number(first), last: Number(last) });
}

const DARK = matchMedia('(prefers-color-scheme: dark)');

/** Whether the preview itself is dark now. */
export const isDark = (): boolean =>
  chosen().appearance === 'dark' || (chosen().appearance === 'system' && DARK.matches);
