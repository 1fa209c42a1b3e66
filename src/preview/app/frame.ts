import { h } from './dom.ts';
import { type Scheme, setScheme } from './scheme.ts';

/** A document of the article in a frame of its own, in which nothing runs. */
export interface Frame {
  readonly element: HTMLElement;
  /** Loads an address beside what is shown, and puts it in its place once it stands. */
  load(address: string): Promise<void>;
  document(): Document | undefined;
  window(): Window | undefined;
  /** In which colours the document is to show itself. */
  setScheme(scheme: Scheme): void;
}

/** What is done with a document that has loaded, before it is seen. */
export interface FrameOptions {
  readonly title: string;
  readonly onLoad: (document: Document) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  /** A block was clicked twice. */
  readonly onPick: (element: Element) => void;
}

/** ms that fonts and pictures may take before a document is shown without them. */
const PATIENCE = 1_500;

/**
 * Opens a frame. It is sandboxed: our page may look into the document, and the document may do nothing.
 * The next document loads behind the one that is seen, so that nothing flashes.
 */
export function openFrame({ title, onLoad, onKey, onPick }: FrameOptions): Frame {
  const element = h('div', { class: 'frame' });
  let seen: HTMLIFrameElement | undefined;
  let scheme: Scheme = 'light';
  let latest = 0;

  function wire(frame: HTMLIFrameElement, page: Document): void {
    page.addEventListener('keydown', onKey);
    page.addEventListener('click', (event) => {
      const link = event.target instanceof Object && closest(event.target, 'a[href]');
      if (!link) return;
      // Within the article a link leads; the world outside is not part of the preview.
      const href = link.getAttribute('href') ?? '';
      if (!href.startsWith('#')) event.preventDefault();
    });
    page.addEventListener('dblclick', (event) => {
      const block = closest(event.target, '[data-lines]');
      if (block) onPick(block);
    });
    frame.contentWindow?.addEventListener('scroll', () =>
      element.dispatchEvent(new Event('framescroll')),
    );
  }

  async function load(address: string): Promise<void> {
    latest += 1;
    const mine = latest;
    const frame = h('iframe', {
      sandbox: 'allow-same-origin',
      title,
      src: address,
      class: 'frame-next',
      tabindex: '-1',
      'aria-hidden': 'true',
    });
    frame.style.colorScheme = scheme;
    const loaded = new Promise((resolve) =>
      frame.addEventListener('load', resolve, { once: true }),
    );
    element.append(frame);
    await loaded;
    const page = frame.contentDocument;
    if (!page || mine !== latest) {
      frame.remove();
      return;
    }
    setScheme(page, scheme);
    onLoad(page);
    await Promise.race([settled(page), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    if (mine !== latest) {
      frame.remove();
      return;
    }
    wire(frame, page);
    const old = seen;
    seen = frame;
    setScheme(page, scheme);
    onLoad(page);
    frame.className = '';
    frame.removeAttribute('aria-hidden');
    frame.tabIndex = 0;
    old?.remove();
  }

  return {
    element,
    load,
    document: () => seen?.contentDocument ?? undefined,
    window: () => seen?.contentWindow ?? undefined,
    setScheme(wanted) {
      scheme = wanted;
      for (const frame of element.querySelectorAll('iframe')) frame.style.colorScheme = wanted;
      if (seen?.contentDocument) setScheme(seen.contentDocument, wanted);
    },
  };
}

/** Elements of another document are no instances of this one's classes. */
function closest(target: EventTarget | null, selector: string): Element | undefined {
  if (!target || !('closest' in target)) return undefined;
  const find = (target as Element).closest; // every element has it, of whichever document
  return find.call(target, selector) ?? undefined;
}

async function settled(page: Document): Promise<void> {
  page.documentElement.getBoundingClientRect(); // laid out, it asks for its fonts
  await page.fonts.ready;
  await Promise.all([...page.images].map((image) => image.decode().catch(() => {})));
}
