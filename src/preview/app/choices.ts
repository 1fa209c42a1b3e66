import { byId, type Drawing, h, icon } from './dom.ts';

/** One of several things that a group of buttons chooses between. */
export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly drawing?: Drawing;
}

/** A group of buttons of which one is pressed. */
export function choices<Value extends string>(
  label: string,
  list: readonly Choice<Value>[],
  onChoose: (value: Value) => void,
): { readonly element: HTMLElement; readonly show: (value: Value) => void } {
  const buttons = list.map(({ value, label: name, drawing }) => {
    const button = h(
      'button',
      {
        type: 'button',
        'aria-pressed': 'false',
        class: drawing ? 'icon-button' : 'text-button',
        onclick: () => onChoose(value),
        ...(drawing && { 'aria-label': name, title: name }),
      },
      drawing ? icon(drawing) : name,
    );
    return { value, button };
  });
  return {
    element: h(
      'div',
      { class: 'choices', role: 'group', 'aria-label': label },
      ...buttons.map(({ button }) => button),
    ),
    show(value) {
      for (const one of buttons) one.button.setAttribute('aria-pressed', `${one.value === value}`);
    },
  };
}

/** A button with a drawing and a name. */
export function iconButton(
  label: string,
  drawing: Drawing,
  onClick: () => void,
): HTMLButtonElement {
  return h(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': label, title: label, onclick: onClick },
    icon(drawing),
  );
}

/** Puts a drawing into a button of index.html and says what it does. */
export function wireButton(id: string, drawing: Drawing, onClick: () => void): void {
  const button = byId(id);
  button.replaceChildren(icon(drawing));
  button.addEventListener('click', onClick);
}
