import type { Early } from '../build/early.ts';
import { type Job, openJobs } from '../build/jobs.ts';
import type { BuildOptions } from '../build/options.ts';
import { openSession } from '../build/session.ts';
import { warmUp } from '../build/warm.ts';
import type { Message } from '../model/message.ts';
import { openPreview } from '../preview/server.ts';
import { discover, type Manuscript } from '../read/discover.ts';
import { writtenSlug } from '../read/written-slug.ts';
import { type Burst, gatherBursts } from './bursts.ts';
import { concernOf } from './concerns.ts';
import { shownArticle, unread, type Watched } from './desk.ts';
import { editedLines } from './edits.ts';
import type { WatchEvent } from './events.ts';
import { openFolders } from './folders.ts';
import { startHeartbeat } from './heartbeat.ts';
import { makeShown } from './making.ts';
import { hasGone, readText } from './saved.ts';
import { foldersOf, heartFiles, missing, skipsIn, tooMany } from './scope.ts';
import { shownMessages } from './shown-messages.ts';

/** What watching may be told beside what a build may. */
export interface WatchOptions extends Omit<BuildOptions, 'onEvent' | 'signal' | 'now'> {
  /** Of the preview; without one, 4321 or the next that is free. */
  readonly port?: number;
  /** Ends the watching. */
  readonly signal: AbortSignal;
  readonly onEvent: (event: WatchEvent) => void;
}

/** How the watching ended: by the signal, or before it began. */
export interface WatchResult {
  readonly exitCode: 0 | 2 | 3;
  /** Why it could not begin. */
  readonly messages: readonly Message[];
}

/** Articles that are built at once: the browser prints one while another is read and packed. */
const AT_ONCE = 2;

/**
 * Builds the manuscripts, then again whatever is saved, on a warm session, and serves their preview on
 * the loopback address until the signal comes.
 * @throws only for bugs of ours.
 */
export async function watch(options: WatchOptions, early?: Early): Promise<WatchResult> {
  const { port, signal, onEvent, ...building } = options;
  const session = openSession({ ...building, signal }, early);
  const articles = new Map<string, Watched>();
  /** Articles to build, with the moment since which they wait. */
  const queue = new Map<string, { readonly since: number; readonly anew: boolean }>();
  const underway = new Set<string>();
  let themes = 0;
  let ofRun: readonly Message[] = [];
  let ofMachine: readonly Message[] = [];
  let closing = false;

  const opened = await openPreview({
    ...(port !== undefined && { port }),
  });
  if ('messages' in opened) {
    await session.close();
    return { exitCode: 2, messages: opened.messages };
  }
  const preview = opened;

  const show = async (watched: Watched) => {
    articles.set(watched.job.manuscript.path, watched);
    preview.tell(await shownArticle(watched));
  };

  async function tellRun(): Promise<void> {
    const messages = [...ofRun, ...ofMachine];
    onEvent({ type: 'messages', messages });
    preview.tellMessages(await shownMessages(messages, session.cwd, new Map()));
  }

  /** Finds manuscripts and their settings anew; what is already known keeps what it shows. */
  async function takeStock(): Promise<void> {
    const found = await discover(options.paths ?? [], session.cwd, writtenSlug);
    const jobs = await openJobs(found.manuscripts, session);
    const messages = [...found.messages, ...jobs.messages];
    const there = new Map(jobs.list.map((job) => [job.manuscript.path, job]));
    for (const path of [...articles.keys()])
      if (!there.has(path)) {
        articles.delete(path);
        queue.delete(path);
        onEvent({ type: 'removed', path });
      }
    const now = performance.now();
    for (const [path, job] of there) {
      const known = articles.get(path);
      articles.set(path, known ? { ...known, job } : unread(job));
      // Settings that can't be built with leave everything as it was.
      if (!jobs.broken && (!known || !isSame(known.job, job)))
        queue.set(path, { since: now, anew: true });
    }
    const changed = JSON.stringify(messages) !== JSON.stringify(ofRun);
    ofRun = messages;
    preview.list(await Promise.all([...articles.values()].map(shownArticle)));
    if (changed) await tellRun();
    await folders.watch(await foldersOf([...there.values()], options.paths ?? [], session.cwd));
  }

  /** Picks what is built next: what somebody looks at, then what waits longest. */
  function next(): string | undefined {
    const waiting = [...queue.keys()].filter((path) => !underway.has(path));
    const seen = preview.inView();
    return waiting.find((path) => seen.has(articles.get(path)?.id ?? '')) ?? waiting[0];
  }

  const workers = new Set<Promise<void>>();
  function work(): void {
    while (!closing && workers.size < AT_ONCE) {
      const path = next();
      const asked = path === undefined ? undefined : queue.get(path);
      const watched = path === undefined ? undefined : articles.get(path);
      if (path === undefined || !asked || !watched) return;
      queue.delete(path);
      underway.add(path);
      const worker = buildOne(watched, asked).finally(() => {
        underway.delete(path);
        workers.delete(worker);
        work();
      });
      workers.add(worker);
      worker.catch(fail);
    }
  }

  let fail: (error: unknown) => void = () => {};
  const broken = new Promise<never>((_, reject) => {
    fail = reject;
  });
  broken.catch(() => {}); // it is awaited at the end

  async function buildOne(
    watched: Watched,
    { since, anew }: { since: number; anew: boolean },
  ): Promise<void> {
    const { path } = watched.job.manuscript;
    const text = await readText(watched.job);
    if (watched.read && !anew && text === watched.text) return;
    const change = watched.read ? editedLines(watched.text, text) : undefined;
    const { edited: _, ...before } = watched;
    // The last edit stays known where something else is the reason for this build.
    const edited = change ?? watched.edited;
    const begun: Watched = { ...before, text, read: true, ...(edited && { edited }) };
    await show({ ...begun, state: 'building' });
    const taken = new Map<string, Manuscript>();
    for (const other of articles.values())
      if (other.job !== watched.job && other.revision > 0)
        taken.set(other.slug.toLowerCase(), other.job.manuscript);
    let shown: Watched = begun;
    const made = await makeShown(watched.job, {
      session,
      themes,
      taken,
      onWait: () => onEvent({ type: 'waiting', folder: session.out }),
      onMade(build) {
        const revision = watched.revision + 1;
        const { headline } = build.pages.chapter.article;
        const views = preview.put(watched.id, revision, build);
        shown = { ...begun, state: 'building', revision, views, headline };
        void show(shown);
      },
    });
    if (signal.aborted || !articles.has(path)) return;
    const milliseconds = Math.round(performance.now() - since);
    const { result } = made;
    await show({
      ...shown,
      // It may have been given new settings meanwhile, and waits for its next build.
      job: articles.get(path)?.job ?? watched.job,
      slug: result.slug,
      state: result.status === 'kept' ? 'built' : result.status,
      messages: result.messages,
      sights: made.sights,
      milliseconds,
    });
    onEvent({ type: 'article', article: { ...result, milliseconds } });
    if (JSON.stringify(made.messages) !== JSON.stringify(ofMachine) && made.messages.length > 0) {
      ofMachine = made.messages;
      await tellRun();
    }
  }

  let turn: Promise<unknown> = Promise.resolve();
  const onBurst = ({ paths, begun }: Burst) => {
    turn = turn.then(async () => {
      if (closing) return;
      const concern = concernOf(paths, articles);
      if (concern.themes) themes++;
      for (const path of concern.articles)
        queue.set(path, {
          since: begun,
          anew: !paths.has(path) || (queue.get(path)?.anew ?? false),
        });
      if (concern.list || (await hasGone(concern.articles))) await takeStock();
      work();
    });
    turn.catch(fail);
  };
  const changed = gatherBursts(onBurst);
  const folders = openFolders({
    skips: skipsIn([session.out, session.cache.folder]),
    onChange: changed,
    onLimit(count) {
      ofMachine = [...ofMachine, tooMany(count)];
      void tellRun();
    },
  });

  try {
    const empty = await missing(options.paths ?? [], session.cwd);
    if (empty.length > 0) return { exitCode: 2, messages: empty };
    await takeStock();
    onEvent({ type: 'watching', address: preview.address, articles: articles.size });
    const jobs = [...articles.values()].map(({ job }) => job);
    const pdf = !options.formats || options.formats.includes('pdf');
    warmUp(pdf ? jobs.map((job) => ({ ...job, formats: [...job.formats, 'pdf'] })) : jobs, session);
    session.expectPrints(Number.POSITIVE_INFINITY);
    const stop = startHeartbeat(() => heartFiles(articles), changed);
    work();
    try {
      await Promise.race([broken, aborted(signal)]);
    } finally {
      stop();
    }
    return { exitCode: 0, messages: [] };
  } finally {
    closing = true;
    folders.close();
    await Promise.all([preview.close(), session.close()]);
    await Promise.allSettled(workers);
  }
}

/** Says whether settings are the same: then nothing is built anew for their sake. */
function isSame(one: Job, other: Job): boolean {
  const facts = ({ publication, formats, root, fonts }: Job) =>
    JSON.stringify([publication, formats, root, fonts.map(({ name, faces }) => [name, faces])]);
  return facts(one) === facts(other);
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
