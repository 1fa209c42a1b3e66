import type { Shown, ShownArticle, ShownMessage } from '../protocol.ts';

/** What `offprint watch` tells. */
export interface LiveListener {
  readonly onState: (shown: Shown) => void;
  readonly onArticle: (article: ShownArticle) => void;
  readonly onMessages: (messages: readonly ShownMessage[]) => void;
  /** Said when the line is lost, and when it is there again. */
  readonly onLine: (there: boolean) => void;
}

/**
 * Listens to the builds.
 * @returns what says which article is looked at: it is built before others.
 */
export function listen(listener: LiveListener): (article: string) => void {
  let source: EventSource | undefined;
  let seen: string | undefined;
  let session: string | undefined;
  return (article) => {
    if (article === seen && source) return;
    seen = article;
    source?.close();
    source = new EventSource(`/events?article=${encodeURIComponent(article)}`);
    const on = <Data>(name: string, take: (data: Data) => void) =>
      source?.addEventListener(name, (event) => {
        // The server builds exactly this, from the same types.
        take(JSON.parse(event.data) as Data);
      });
    on<Shown>('state', (shown) => {
      // Another run counts its builds anew, and may be another version.
      if (session !== undefined && session !== shown.session) location.reload();
      session = shown.session;
      listener.onLine(true);
      listener.onState(shown);
    });
    on<ShownArticle>('article', listener.onArticle);
    on<readonly ShownMessage[]>('messages', listener.onMessages);
    source.addEventListener('error', () => listener.onLine(false));
  };
}
