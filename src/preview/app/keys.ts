import { VIEWS, type ViewName } from './view.ts';

/** What keys do. */
export interface KeyActions {
  readonly view: (name: ViewName) => void;
  readonly turn: (side: 'left' | 'right') => void;
  readonly resize: (step: 1 | -1 | 0) => void;
  readonly fit: (zoom: 'page' | 'width') => void;
  readonly step: (by: 1 | -1) => void;
  readonly search: () => void;
  readonly edit: () => void;
  readonly appearance: () => void;
  readonly help: () => void;
}

/** Elements that have a use for keys themselves. */
const TYPING = 'input, select, textarea, [contenteditable]';

/** Makes the listener for keys, of the page and of the documents in its frames. */
export function openKeys(actions: KeyActions): (event: KeyboardEvent) => void {
  const simple: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => actions.turn('left'),
    ArrowRight: () => actions.turn('right'),
    '+': () => actions.resize(1),
    '=': () => actions.resize(1),
    '-': () => actions.resize(-1),
    '−': () => actions.resize(-1),
    '0': () => actions.resize(0),
    f: () => actions.fit('page'),
    w: () => actions.fit('width'),
    n: () => actions.step(1),
    p: () => actions.step(-1),
    '/': actions.search,
    e: actions.edit,
    d: actions.appearance,
    '?': actions.help,
  };
  VIEWS.forEach((name, i) => {
    Object.assign(simple, { [`${i + 1}`]: () => actions.view(name) });
  });
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const target = event.target;
    // An element of a frame is an element of another window.
    if (target && 'closest' in target) {
      const { closest } = target as Element; // every element has it
      if (closest.call(target, TYPING)) return;
      if (closest.call(target, '[role="tablist"]') && event.key.startsWith('Arrow')) return;
      if (event.key !== '?' && closest.call(target, 'dialog')) return;
    }
    const action = simple[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };
}
