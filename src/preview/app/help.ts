import { iconButton } from './choices.ts';
import { h } from './dom.ts';
import { editorChoice } from './messages-view.ts';
import { onChosen } from './settings.ts';

const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ['1 2 3 4', 'pages, e-reader, web page, messages'],
  ['← →', 'turn the page'],
  ['+ − 0', 'larger, smaller, usual size'],
  ['f w', 'whole pages, width of the window'],
  ['n p', 'next and previous article'],
  ['/', 'find an article'],
  ['e', 'open the place that is seen in the editor'],
  ['d', 'light, dark, or as the system says'],
  ['?', 'this list'],
];

/** Fills the dialog of keys and settings. */
export function fillHelp(dialog: HTMLDialogElement): void {
  const editor = h('div', { class: 'help-editor' });
  dialog.append(
    h(
      'header',
      {},
      h('h2', { id: 'help-title' }, 'Keys and settings'),
      iconButton('Close', 'close', () => dialog.close()),
    ),
    h(
      'dl',
      { class: 'keys' },
      ...KEYS.flatMap(([keys, does]) => [
        h('dt', {}, ...keys.split(' ').map((key) => h('kbd', {}, key))),
        h('dd', {}, does),
      ]),
    ),
    h('p', {}, 'A double click on a block opens its line in the editor.'),
    editor,
  );
  onChosen(() => {
    if (!editor.contains(document.activeElement)) editor.replaceChildren(editorChoice());
  });
  // A click beside the dialog closes it.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
}
