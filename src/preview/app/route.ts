import { VIEWS, type ViewName } from './view.ts';

/** What the address of the page says: an article and a view, `#/3f2a91c04b7d/pages`. */
export interface Route {
  readonly article: string;
  readonly view: ViewName;
}

/** Reads the address of the page. */
export function readRoute(): Route {
  const [, article = '', name] = location.hash.split('/');
  return { article, view: VIEWS.find((view) => view === name) ?? 'pages' };
}

/** Keeps what is seen in the address, so that a reload shows it again. */
export function writeRoute({ article, view }: Route): void {
  history.replaceState(null, '', `#/${article}/${view}`);
}
