import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Message } from '../model/message.ts';
import { packageRoot } from '../package-root.ts';
import { readAppFiles } from './app-files.ts';
import { documentsOf, type ShownBuild } from './documents.ts';
import { type Refusal, refusalOf } from './door.ts';
import { listenOnLoopback } from './listening.ts';
import type { Shown, ShownArticle, ShownMessage, ShownViews } from './protocol.ts';
import { openShelf } from './shelf.ts';
import { openStream } from './stream.ts';

/** The preview while it is served. */
export interface Preview {
  /** `http://localhost:4321/` */
  readonly address: string;
  /** Says which articles there are; what is gone is forgotten. */
  list(articles: readonly ShownArticle[]): void;
  /** Says how one article stands. */
  tell(article: ShownArticle): void;
  /** Says what belongs to no article. */
  tellMessages(messages: readonly ShownMessage[]): void;
  /** Puts a build where it can be asked for, and says what there is to see. */
  put(id: string, revision: number, build: ShownBuild): ShownViews;
  /** Ids of the articles that somebody looks at. */
  inView(): ReadonlySet<string>;
  close(): Promise<void>;
}

/** The page runs its own scripts and talks to us alone. */
const APP_POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; font-src 'self' data:; " +
  "img-src 'self' data: blob:; connect-src 'self'; frame-src 'self'; base-uri 'none'; " +
  "form-action 'none'; frame-ancestors 'none'";
/** A document of an article runs nothing and fetches nothing but what belongs to it. */
const DOCUMENT_POLICY =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin";

const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
} as const;

/**
 * Serves the preview on the loopback addresses: its own page, and what was built, from memory. Only a
 * browser that was sent to this machine by name is answered, so that no site can reach in by a name of
 * its own (DNS rebinding).
 * @returns the preview, or messages where the port can't be had.
 */
export async function openPreview({
  port: asked,
}: {
  readonly port?: number;
}): Promise<Preview | { readonly messages: readonly Message[] }> {
  const app = await readAppFiles(join(packageRoot(), 'lib'));
  const shelf = openShelf();
  const stream = openStream();
  let articles: readonly ShownArticle[] = [];
  let messages: readonly ShownMessage[] = [];
  let hosts: ReadonlySet<string> = new Set();
  const session = randomUUID();
  const state = (): Shown => ({ session, articles, messages });

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const say = ({ status, text, headers }: Refusal) => {
      response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain', ...headers });
      response.end(`${text}\n`);
    };
    const refused = refusalOf(request, hosts);
    if (refused) {
      say(refused);
      return;
    }
    const [path = '', query = ''] = (request.url ?? '').split('?', 2);
    const body = request.method === 'GET';
    if (path === '/events') {
      response.writeHead(200, {
        ...HEADERS,
        'Content-Type': 'text/event-stream',
        'Cache-Control': 'no-store',
      });
      if (body) stream.open(response, new URLSearchParams(query).get('article') ?? '', state());
      else response.end();
      return;
    }
    const own = app.get(path);
    const found = own ? { ...own, kind: 'app' as const } : shelf.find(path);
    if (!found) {
      say({ status: 404, text: 'There is nothing here.' });
      return;
    }
    response.writeHead(200, {
      ...HEADERS,
      'Content-Type': found.mediaType,
      'Content-Length': found.bytes.length,
      'Content-Security-Policy': found.kind === 'app' ? APP_POLICY : DOCUMENT_POLICY,
      'Cache-Control': found.kind === 'file' ? 'max-age=31536000, immutable' : 'no-cache',
    });
    response.end(body ? found.bytes : undefined);
  }

  try {
    const { port, close } = await listenOnLoopback(answer, asked);
    hosts = new Set([`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`]);
    return {
      address: `http://localhost:${port}/`,
      list(given) {
        articles = given;
        const ids = new Set(given.map(({ id }) => id));
        for (const id of shelf.ids()) if (!ids.has(id)) shelf.remove(id);
        stream.send('state', state());
      },
      tell(article) {
        articles = articles.map((one) => (one.id === article.id ? article : one));
        stream.send('article', article);
      },
      tellMessages(given) {
        messages = given;
        stream.send('messages', given);
      },
      put(id, revision, build) {
        const entry = documentsOf(build);
        shelf.put(id, revision, entry);
        const { article } = build.edition.chapters[0];
        const addressOf = (name: string) =>
          entry.documents.has(name) ? `/article/${id}/${revision}/${name}` : undefined;
        const [pdf, reader, web] = ['pages.pdf', 'reader.xhtml', 'web.html'].map(addressOf);
        return {
          language: article.language,
          direction: article.direction,
          draft: article.draft,
          ...(pdf && { pdf }),
          ...(reader && { reader }),
          ...(web && { web }),
        };
      },
      inView: () => stream.inView(),
      async close() {
        stream.close();
        await close();
      },
    };
  } catch (error) {
    stream.close();
    return { messages: [portMessage(error, asked)] };
  }
}

function portMessage(error: unknown, port: number | undefined): Message {
  const reason = error instanceof Error ? error.message : String(error);
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  return {
    severity: 'error',
    file: 'preview',
    ruleId: 'port',
    reason: taken
      ? `Expected port ${port ?? ''} to be free for the preview, found that another program uses it`
      : `Expected a port for the preview, found: ${reason}`,
    note: 'Give another with `--port`, or leave the option out: then a free one is looked for.',
  };
}
