import type { Severity } from '../../model/message.ts';
import type { Lines, ShownArticle, ShownMessage } from '../protocol.ts';
import { h, icon } from './dom.ts';
import { EDITORS, editorAddress, editorName } from './editors.ts';
import { choose, chosen, onChosen } from './settings.ts';
import type { View } from './view.ts';

/** Messages of one cause: they differ in their places. */
interface Cause {
  readonly severity: Severity;
  readonly messages: readonly ShownMessage[];
}

const HEADINGS: Readonly<Record<Severity, readonly [one: string, several: string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['remark', 'remarks'],
};
const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** Puts messages of one cause together: the same rule with the same mend. */
export function causesOf(messages: readonly ShownMessage[]): Cause[] {
  const causes = new Map<string, ShownMessage[]>();
  for (const message of messages) {
    const mend = message.note?.replace(/`[^`]*`/gu, '`') ?? '';
    const key = [message.severity, message.ruleId, mend].join('\n');
    causes.set(key, [...(causes.get(key) ?? []), message]);
  }
  const all = [...causes.values()].flatMap((found): Cause[] => {
    const [first] = found;
    return first ? [{ severity: first.severity, messages: found }] : [];
  });
  return all.sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}

/** Counts things in words: `1 error`, `2 errors`. */
export const countOf = (n: number, [one, several]: readonly [string, string]): string =>
  `${n} ${n === 1 ? one : several}`;

/** What a list of messages can do beside being read. */
export interface MessagesHost {
  /** Shows the lines in the view that was seen last. */
  readonly onShow: (lines: Lines) => void;
  /** Messages that belong to no article. */
  readonly others: () => readonly ShownMessage[];
}

/** Shows what a build had to say, by cause, each place with its line and a way to it. */
export function openMessagesView(section: HTMLElement, { onShow, others }: MessagesHost): View {
  const list = h('div', { class: 'messages' });
  section.append(list);
  let article: ShownArticle | undefined;
  onChosen(() => render());

  function render(): void {
    const open = document.activeElement?.getAttribute('data-key');
    const messages = [...others(), ...(article?.messages ?? [])];
    const causes = causesOf(messages);
    const counts = ORDER.flatMap((severity) => {
      const n = messages.filter((message) => message.severity === severity).length;
      return n > 0 ? [countOf(n, HEADINGS[severity])] : [];
    });
    list.replaceChildren(
      h(
        'header',
        { class: 'messages-head' },
        h('h2', {}, counts.length > 0 ? counts.join(', ') : 'No messages'),
        counts.length > 0 ? editorChoice() : h('p', {}, 'Nothing was found that needs a look.'),
      ),
      ...causes.map(cause),
    );
    if (open) list.querySelector<HTMLElement>(`[data-key="${CSS.escape(open)}"]`)?.focus();
  }

  function cause({ severity, messages }: Cause): HTMLElement {
    const [first] = messages;
    return h(
      'article',
      { class: `cause cause-${severity}` },
      h(
        'p',
        { class: 'cause-kind' },
        h('strong', {}, HEADINGS[severity][0]),
        h('code', {}, first?.ruleId ?? ''),
        messages.length > 1 && h('span', {}, `${messages.length} times`),
      ),
      ...(messages.length === 1 ? [h('h3', {}, ...withCode(first?.reason ?? ''))] : []),
      first?.note !== undefined && h('p', { class: 'cause-note' }, ...withCode(first.note)),
      h(
        'ol',
        { class: 'cause-places' },
        ...messages.map((m, i) => place(m, i, messages.length > 1)),
      ),
    );
  }

  function place(message: ShownMessage, index: number, many: boolean): HTMLElement {
    const { file, path, excerpt } = message;
    const { line, column, endLine } = message.place ?? { line: undefined, column: undefined };
    const where = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
    const key = `${message.ruleId} ${where} ${index}`;
    const inArticle = path !== undefined && path === article?.path && line !== undefined;
    const address = path && editorAddress(chosen().editor, path, line ?? 1, column ?? 1);
    const copy = h(
      'button',
      { type: 'button', class: 'small-button', 'aria-label': `Copy ${where}` },
      icon('copy'),
      'Copy',
    );
    copy.addEventListener('click', async () => {
      const copied = await navigator.clipboard.writeText(`${path ?? file}:${line ?? 1}`).then(
        () => 'Copied',
        () => 'Not copied',
      );
      copy.lastChild?.replaceWith(copied);
      setTimeout(() => copy.lastChild?.replaceWith('Copy'), 1_500);
    });
    return h(
      'li',
      {},
      many && h('h3', {}, ...withCode(message.reason)),
      h(
        'div',
        { class: 'place' },
        inArticle
          ? h(
              'button',
              {
                type: 'button',
                class: 'place-link',
                'data-key': key,
                title: 'Show it on the page',
                onclick: () => onShow({ first: line, last: endLine ?? line }),
              },
              where,
            )
          : h('span', { class: 'place-name' }, where),
        address &&
          h(
            'a',
            { class: 'small-button', href: address },
            `Open in ${editorName(chosen().editor)}`,
          ),
        path !== undefined && copy,
      ),
      excerpt !== undefined && line !== undefined && excerptOf(excerpt, line, message),
    );
  }

  return {
    async show(given) {
      article = given;
      render();
    },
    reveal(seen) {
      if (seen) render();
    },
    place: () => undefined,
    sees: () => true,
    async goTo() {},
  };
}

/** Shows a line of the source with what is meant in it marked. */
function excerptOf(excerpt: string, line: number, { place }: ShownMessage): HTMLElement {
  const from = Math.max(0, (place?.column ?? 1) - 1);
  const to = place?.endLine === line && place.endColumn ? place.endColumn - 1 : from;
  const marked = to > from && (from > 0 || to < excerpt.length) && to <= excerpt.length;
  return h(
    'pre',
    { class: 'excerpt', dir: 'auto' },
    h('span', { class: 'excerpt-line', 'aria-hidden': 'true' }, `${line}`),
    h(
      'code',
      {},
      ...(marked
        ? [excerpt.slice(0, from), h('mark', {}, excerpt.slice(from, to)), excerpt.slice(to)]
        : [excerpt]),
    ),
  );
}

/** Sets what stands between backticks as code. */
function withCode(text: string): (Node | string)[] {
  return text.split('`').map((part, i) => (i % 2 === 1 ? h('code', {}, part) : part));
}

/** Lets the user say which editor the links open. */
export function editorChoice(): HTMLElement {
  const select = h(
    'select',
    { onchange: () => choose({ editor: select.value }) },
    ...EDITORS.map(({ id, name }) =>
      h('option', { value: id, selected: id === chosen().editor }, name),
    ),
  );
  return h('label', { class: 'editor-choice' }, 'Links open ', select);
}
