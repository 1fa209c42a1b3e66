import type { ShownArticle } from '../protocol.ts';
import { byId, h } from './dom.ts';
import { countOf } from './messages-view.ts';
import { choose, onChosen } from './settings.ts';

/** The list of the articles that are watched. */
export interface ArticleList {
  show(articles: readonly ShownArticle[], current: string): void;
  focusSearch(): void;
  /** The articles that the search leaves, in their order. */
  found(): readonly ShownArticle[];
}

const STATES: Readonly<Record<ShownArticle['state'], string>> = {
  waiting: 'waiting',
  building: 'building',
  built: 'built',
  incomplete: 'built without its PDF',
  failed: 'failed',
  'out-of-time': 'out of time',
  'left-out': 'left out',
};

const NARROW = matchMedia('(max-width: 1080px)');

/** Opens the list, which is there where several articles are watched. */
export function openList(onChoose: (id: string) => void): ArticleList {
  const [nav, list, none, button] = [
    byId('articles'),
    byId('article-list'),
    byId('no-article'),
    byId('articles-button'),
  ];
  const search = byId('search') as HTMLInputElement; // index.html makes it one
  const entries = new Map<string, HTMLLIElement>();
  let all: readonly ShownArticle[] = [];
  let open = true;
  /** In a narrow window the list lies over the page, and is there only while it is wanted. */
  let called = false;
  const isOpen = () => (NARROW.matches ? called : open);
  const call = (wanted: boolean) => {
    called = wanted;
    if (!NARROW.matches) choose({ listOpen: wanted });
    reveal();
  };
  const settle = (id: string) => {
    called = false;
    reveal();
    onChoose(id);
  };
  NARROW.addEventListener('change', reveal);
  search.addEventListener('input', filter);
  search.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      search.value = '';
      filter();
      called = false;
      reveal();
      byId('stage').focus();
    } else if (event.key === 'Enter') {
      const [first] = found();
      if (first) settle(first.id);
    }
  });
  button.addEventListener('click', () => call(!isOpen()));
  onChosen(({ listOpen }) => {
    open = listOpen;
    reveal();
  });

  function reveal(): void {
    const several = all.length > 1;
    button.hidden = !several;
    nav.hidden = !several || !isOpen();
    button.setAttribute('aria-expanded', `${!nav.hidden}`);
    document.body.dataset.list = `${!nav.hidden}`;
  }

  const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

  function found(): readonly ShownArticle[] {
    const wanted = plain(search.value).split(/\s+/u).filter(Boolean);
    return all.filter(({ headline, file }) => {
      const text = plain(`${headline} ${file}`);
      return wanted.every((word) => text.includes(word));
    });
  }

  function filter(): void {
    const ids = new Set(found().map(({ id }) => id));
    for (const [id, entry] of entries) entry.hidden = !ids.has(id);
    none.hidden = ids.size > 0;
  }

  function entryOf(article: ShownArticle, current: string): HTMLLIElement {
    const { id, headline, file, state, messages, views } = article;
    const entry = entries.get(id) ?? h('li', {});
    entries.set(id, entry);
    const key = JSON.stringify([
      headline,
      file,
      state,
      messages.length,
      views.draft,
      id === current,
    ]);
    if (entry.dataset.key === key) return entry;
    entry.dataset.key = key;
    const errors = messages.some(({ severity }) => severity === 'error');
    const had = entry.contains(document.activeElement);
    const choice = h(
      'button',
      {
        type: 'button',
        class: 'entry',
        ...(id === current && { 'aria-current': 'true' }),
        onclick: () => settle(id),
      },
      h('span', { class: `dot dot-${state}`, title: STATES[state] }),
      h(
        'span',
        { class: 'entry-text' },
        h('span', { class: 'entry-headline', dir: 'auto' }, headline),
        h('span', { class: 'entry-file' }, views.draft ? `${file} · draft` : file),
      ),
      h('span', { class: 'for-ears' }, `, ${STATES[state]}`),
      messages.length > 0 &&
        h(
          'span',
          { class: errors ? 'count count-error' : 'count' },
          `${messages.length}`,
          h(
            'span',
            { class: 'for-ears' },
            ` ${countOf(messages.length, ['message', 'messages']).replace(/^\d+ /u, '')}`,
          ),
        ),
    );
    entry.replaceChildren(choice);
    if (had) choice.focus();
    return entry;
  }

  return {
    show(articles, current) {
      all = articles;
      const ids = new Set(articles.map(({ id }) => id));
      for (const id of [...entries.keys()]) if (!ids.has(id)) entries.delete(id);
      const wanted = articles.map((article) => entryOf(article, current));
      const same =
        wanted.length === list.children.length && wanted.every((e, i) => list.children[i] === e);
      if (!same) list.replaceChildren(...wanted);
      reveal();
      filter();
    },
    focusSearch() {
      if (all.length < 2) return;
      call(true);
      search.focus();
      search.select();
    },
    found,
  };
}
