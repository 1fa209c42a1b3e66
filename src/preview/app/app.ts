import type { Lines, ShownArticle, ShownMessage } from '../protocol.ts';
import { wireButton } from './choices.ts';
import { byId, h, icon } from './dom.ts';
import { editorAddress } from './editors.ts';
import { fillHelp } from './help.ts';
import { openKeys } from './keys.ts';
import { openList } from './list.ts';
import { listen } from './live.ts';
import { countOf, openMessagesView } from './messages-view.ts';
import { openPagesView } from './pages-view.ts';
import { openReaderView } from './reader-view.ts';
import { readRoute, writeRoute } from './route.ts';
import { choose, chosen, onChosen } from './settings.ts';
import { openTabs } from './tabs.ts';
import type { View, ViewName } from './view.ts';
import { isDark, openWebView } from './web-view.ts';

// The page: it takes what `offprint watch` tells, and shows it in the view that is chosen.

let articles: readonly ShownArticle[] = [];
let ofRun: readonly ShownMessage[] = [];
let current = readRoute().article;
let view: ViewName = readRoute().view;
/** The view of the article itself that was seen last. */
let sight: Exclude<ViewName, 'messages'> = view === 'messages' ? 'pages' : view;
/** The line that is looked at, from view to view. */
let line = 1;
let shownRevision = '';
let connected = false;

const help = byId('help') as HTMLDialogElement; // index.html makes it one
const keys = openKeys({
  view: show,
  turn: (side) => {
    const article = currentArticle();
    const rtl = article?.views.direction === 'rtl';
    views[view].turn?.((side === 'right') === rtl ? -1 : 1);
  },
  resize: (step) => views[view].resize?.(step),
  fit: (zoom) => view === 'pages' && choose({ zoom }),
  step,
  search: () => list.focusSearch(),
  edit,
  appearance: nextAppearance,
  help: () => (help.open ? help.close() : help.showModal()),
});
const host = { onKey: keys, onPick: openEditor };
const views: Readonly<Record<ViewName, View>> = {
  pages: openPagesView(byId('view-pages'), host),
  reader: openReaderView(byId('view-reader'), host),
  web: openWebView(byId('view-web'), host),
  messages: openMessagesView(byId('view-messages'), {
    others: () => ofRun,
    onShow(lines) {
      line = lines.first;
      void show(sight, lines);
    },
  }),
};
const list = openList((id) => void choosing(id));
const tabs = openTabs((name) => void show(name));
const look = listen({
  onState({ articles: given, messages }) {
    articles = given;
    ofRun = messages;
    void update();
  },
  onArticle(article) {
    articles = articles.map((one) => (one.id === article.id ? article : one));
    void update();
  },
  onMessages(messages) {
    ofRun = messages;
    void update();
  },
  onLine(there) {
    connected = there;
    tell();
  },
});

document.addEventListener('keydown', keys);
fillHelp(help);
wireButton('help-button', 'help', () => help.showModal());
wireButton('edit-button', 'edit', edit);
wireButton('appearance-button', 'system', nextAppearance);
byId('articles-button').append(icon('articles'));
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', setAppearance);
onChosen(setAppearance);
addEventListener('hashchange', () => {
  const route = readRoute();
  if (route.article && route.article !== current) void choosing(route.article);
  if (route.view !== view) void show(route.view);
});
reveal();
look(current);

function currentArticle(): ShownArticle | undefined {
  return articles.find(({ id }) => id === current) ?? articles[0];
}

/** Brings the page up to what was told, and to the place that was edited. */
async function update(): Promise<void> {
  const article = currentArticle();
  tell();
  list.show(articles, article?.id ?? '');
  if (!article) {
    await views.messages.reveal(true);
    return;
  }
  if (article.id !== current) {
    current = article.id;
    writeRoute({ article: current, view });
    look(current);
  }
  const revision = `${article.id} ${article.revision}`;
  const isNew = revision !== shownRevision && article.revision > 0;
  const isFirst = !shownRevision.startsWith(`${article.id} `);
  if (isNew) shownRevision = revision;
  await views[view].show(article);
  if (!isNew || isFirst || !article.edited || view === 'messages') return;
  line = article.edited.first;
  await views[view].goTo(article.edited, true);
  document.body.dataset.shown = revision;
}

/** Shows a view at the place that was seen in the one before. */
async function show(name: ViewName, lines?: Lines): Promise<void> {
  // What was looked at stays what is looked at, while it is in sight.
  if (!lines && !views[view].sees(line)) line = views[view].place() ?? line;
  if (name !== view) views[view].reveal(false);
  view = name;
  if (name !== 'messages') sight = name;
  writeRoute({ article: current, view });
  reveal();
  const article = currentArticle();
  if (!article) return;
  await views[name].show(article);
  if (view === name && name !== 'messages')
    await views[name].goTo(lines ?? { first: line, last: line }, lines !== undefined);
}

function reveal(): void {
  tabs.show(view);
  for (const name of ['pages', 'reader', 'web', 'messages'] as const)
    byId(`view-${name}`).hidden = name !== view;
  document.body.dataset.view = view;
  views[view].reveal(true);
}

async function choosing(id: string): Promise<void> {
  if (id === current) return;
  current = id;
  line = 1;
  shownRevision = '';
  writeRoute({ article: id, view });
  look(id);
  await update();
}

function step(by: 1 | -1): void {
  const among = list.found();
  const at = among.findIndex(({ id }) => id === current);
  const next = among[(at + by + among.length) % among.length];
  if (next) void choosing(next.id);
}

/** Says in the head of the page how the article stands. */
function tell(): void {
  const article = currentArticle();
  const all = [...ofRun, ...(article?.messages ?? [])];
  const errors = all.filter(({ severity }) => severity === 'error').length;
  byId('headline').textContent = article?.headline ?? 'Offprint';
  byId('headline').lang = article?.views.language ?? 'en';
  byId('headline').dir = 'auto';
  document.title = article ? `${article.headline} – Offprint` : 'Offprint';
  setText(byId('status'), statusOf(article));
  byId('status').dataset.state = connected ? (article?.state ?? 'waiting') : 'lost';
  const count = byId('message-count');
  count.hidden = all.length === 0;
  count.textContent = `${all.length}`;
  count.className = errors > 0 ? 'count count-error' : 'count';
  const notice = noticeOf(article, errors);
  const shown = byId('notice');
  if (shown.dataset.text === notice) return;
  shown.dataset.text = notice;
  shown.replaceChildren(
    ...(notice === ''
      ? []
      : [
          h('p', {}, notice),
          ...(connected
            ? [
                h(
                  'button',
                  { type: 'button', class: 'text-button', onclick: () => void show('messages') },
                  'Show the messages',
                ),
              ]
            : []),
        ]),
  );
}

function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function statusOf(article: ShownArticle | undefined): string {
  if (!connected) return 'Not connected';
  if (!article) return 'No article is watched yet';
  const {
    state,
    milliseconds = 0,
    views: { draft },
  } = article;
  const time = milliseconds < 1000 ? `${milliseconds} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
  if (state === 'waiting') return 'Waiting for its first build';
  if (state === 'building') return 'Building…';
  if (state === 'failed' || state === 'out-of-time') return 'Not built';
  return `${draft ? 'A draft, built' : 'Built'} in ${time}`;
}

function noticeOf(article: ShownArticle | undefined, errors: number): string {
  if (!connected)
    return 'offprint watch has stopped, or cannot be reached. This is the last build; the page goes on by itself when it runs again.';
  if (article?.state !== 'failed' && article?.state !== 'out-of-time') {
    if (article?.state === 'incomplete')
      return 'The pages could not be printed: there is no browser for the PDF.';
    return errors > 0 ? `${countOf(errors, ['error needs', 'errors need'])} a look.` : '';
  }
  const what = countOf(Math.max(1, errors), ['error', 'errors']);
  return article.revision > 0
    ? `The last save could not be built: ${what}. You see the build before it.`
    : `This article could not be built: ${what}.`;
}

/** Opens the editor at what is looked at. */
function edit(): void {
  const article = currentArticle();
  const first = view === 'messages' ? line : (views[view].place() ?? line);
  if (article) openEditor({ first, last: first });
}

function openEditor({ first }: Lines): void {
  const article = currentArticle();
  const address = article && editorAddress(chosen().editor, article.path, first);
  if (address) location.assign(address);
}

function nextAppearance(): void {
  const order = ['system', 'light', 'dark'] as const;
  const at = order.indexOf(chosen().appearance);
  choose({ appearance: order[(at + 1) % order.length] ?? 'system' });
}

function setAppearance(): void {
  const { appearance } = chosen();
  document.documentElement.dataset.appearance = isDark() ? 'dark' : 'light';
  const button = byId('appearance-button');
  const label = `Appearance: ${appearance === 'system' ? 'as the system' : appearance} (d)`;
  button.setAttribute('aria-label', label);
  button.title = label;
  button.replaceChildren(icon(appearance));
}
