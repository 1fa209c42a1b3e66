import type { ShownArticle } from '../protocol.ts';
import { choices, iconButton } from './choices.ts';
import { h } from './dom.ts';
import { DEVICES, openDevice } from './reader-device.ts';
import { choose, chosen, onChosen, type Settings } from './settings.ts';
import type { View } from './view.ts';
import { pick, type ViewHost } from './web-view.ts';

/** Sizes of the text, per cent. */
const SIZES = [70, 80, 90, 100, 115, 130, 150, 175, 200];

/** Shows the EPUB's chapter as a phone and a tablet set it. */
export function openReaderView(section: HTMLElement, host: ViewHost): View {
  const devices = DEVICES.map((kind) => ({
    name: kind.name,
    device: openDevice(kind, { onKey: host.onKey, onPick: (element) => pick(element, host) }),
  }));
  const empty = h('p', { class: 'empty', hidden: true }, 'There is nothing to read yet.');
  const desk = h(
    'div',
    { class: 'reader-desk' },
    ...devices.map(({ device }) => device.element),
    empty,
  );
  const size = h('output', { class: 'amount' });
  const which = choices<Settings['device']>(
    'Device',
    [
      { value: 'phone', label: 'Phone', drawing: 'phone' },
      { value: 'tablet', label: 'Tablet', drawing: 'tablet' },
      { value: 'both', label: 'Both', drawing: 'both' },
    ],
    (device) => choose({ device }),
  );
  const paper = choices<Settings['paper']>(
    'Colour of the page',
    [
      { value: 'light', label: 'Light' },
      { value: 'sepia', label: 'Sepia' },
      { value: 'dark', label: 'Dark' },
    ],
    (value) => choose({ paper: value }),
  );
  const back = iconButton('Previous page (←)', 'back', () => turnTo('left'));
  const forward = iconButton('Next page (→)', 'forward', () => turnTo('right'));
  section.append(
    desk,
    h(
      'div',
      { class: 'controls' },
      back,
      forward,
      h('span', { class: 'rule' }),
      which.element,
      h('span', { class: 'rule' }),
      paper.element,
      h('span', { class: 'rule' }),
      h(
        'div',
        { class: 'choices', role: 'group', 'aria-label': 'Size of the text' },
        iconButton('Smaller text (−)', 'less', () => resize(-1)),
        size,
        iconButton('Larger text (+)', 'more', () => resize(1)),
      ),
    ),
  );
  let loaded = '';
  let direction: 'ltr' | 'rtl' = 'ltr';

  onChosen(({ device, paper: colour, textSize }) => {
    which.show(device);
    paper.show(colour);
    desk.dataset.device = device;
    size.textContent = `${textSize}%`;
    for (const one of devices) one.device.set({ paper: colour, textSize });
  });
  new ResizeObserver(([entry]) => {
    const height = entry?.contentRect.height ?? 0;
    if (height > 0) for (const { device } of devices) device.fit(height);
  }).observe(desk);

  function resize(step: 1 | -1 | 0): void {
    const at = SIZES.findIndex((one) => one >= chosen().textSize);
    const next = step === 0 ? 100 : SIZES[Math.max(0, Math.min(SIZES.length - 1, at + step))];
    choose({ textSize: next ?? 100 });
  }

  function turn(step: 1 | -1): void {
    for (const { name, device } of devices)
      if (chosen().device === 'both' || chosen().device === name) device.turn(step);
  }

  /** In a right-to-left article the next page lies on the left. */
  const turnTo = (side: 'left' | 'right') =>
    turn((side === 'right') === (direction === 'ltr') ? 1 : -1);

  const shown = () =>
    devices.find(({ name }) => chosen().device === name)?.device ?? devices[0]?.device;

  return {
    async show({ views }: ShownArticle) {
      empty.hidden = Boolean(views.reader);
      for (const { device } of devices) device.element.hidden = !views.reader;
      const { reader } = views;
      if (!reader || reader === loaded) return;
      loaded = reader;
      direction = views.direction;
      await Promise.all(devices.map(({ device }) => device.load(reader, direction)));
    },
    reveal() {},
    place: () => shown()?.place(),
    sees: (line) => shown()?.sees(line) ?? false,
    async goTo(lines, mark) {
      for (const { device } of devices) device.goTo(lines, mark);
    },
    turn,
    resize,
  };
}
