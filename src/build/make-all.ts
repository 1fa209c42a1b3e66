import type { Ledger } from '../kept/ledger.ts';
import { pruneRecords } from '../kept/record.ts';
import type { Message } from '../model/message.ts';
import { publish } from '../output/publish.ts';
import type { Manuscript } from '../read/discover.ts';
import type { Job } from './jobs.ts';
import { keptResult } from './kept.ts';
import { makeArticle } from './make.ts';
import type { MadeArticle, MakeContext } from './make-context.ts';
import { noteMade, type Plan, planAll } from './plan.ts';
import { nameTaken } from './refusal.ts';
import type { ArticleResult } from './result.ts';
import type { Session } from './session.ts';
import { warmUp } from './warm.ts';

/** How many articles wait, read, for the one that is being written, beside those that are being read. */
const AHEAD = 1;
/** How many articles are written at once. */
const AT_ONCE = 2;

/** What a run of many articles shares. */
interface Run {
  readonly session: Session;
  /** Missing where nothing is written. */
  readonly ledger: Ledger | undefined;
  /** Messages of the run. */
  readonly messages: Message[];
}

/**
 * Makes every article that is not up to date, two at a time: the browser prints one while the other is
 * finished and packed, and the next are read. Results are told in the order of the manuscripts.
 */
export async function makeAll(
  jobs: readonly Job[],
  { session, ledger, messages }: Run,
): Promise<ArticleResult[]> {
  const { signal, onEvent, force } = session.options;
  const plans = planAll(jobs, force ? undefined : ledger);
  const work = plans.filter(({ job }) => job.formats.length > 0);
  session.expectArticles(work.length);
  const read = readAhead(work, AHEAD + session.readers());
  const shared: MakeContext = {
    session,
    taken: new Map<string, Manuscript>(),
    messages,
    ...(ledger && { publish: (renditions) => publish(session.out, renditions) }),
  };
  const results: ArticleResult[] = [];
  let named: Promise<unknown> = Promise.resolve();
  let told: Promise<unknown> = Promise.resolve();
  const running: Promise<unknown>[] = [];

  const make = (plan: Plan): Promise<ArticleResult> => {
    const before = named;
    if (plan.job.formats.length === 0) {
      const result = before.then(() => keep(plan, shared.taken));
      named = result;
      return result;
    }
    let onNamed = () => {};
    named = new Promise<void>((resolve) => {
      onNamed = resolve;
    });
    const note = ledger && {
      note: (made: MadeArticle) => noteMade(ledger, plan.job, made),
    };
    const own = { ...shared, ...note, kept: plan.kept, before, onNamed } satisfies MakeContext;
    const making = makeArticle(plan.job, read(), own);
    running.push(making);
    return making;
  };

  for (const plan of plans) {
    if (signal?.aborted) break;
    const result = make(plan);
    if (plan === work[0])
      warmUp(
        work.map(({ job }) => job),
        session,
      );
    told = told.then(async () => {
      const article = await result;
      // What an interruption cut short is no failure of the article.
      if (signal?.aborted) return;
      results.push(article);
      onEvent?.({ type: 'article', article });
    });
    if (running.length >= AT_ONCE) await running.shift();
  }
  await told;
  if (work.length > 0) pruneRecords(session.cache.folder);
  return results;
}

/** Asks for articles to be read, some ahead of those that are taken. */
function readAhead(work: readonly Plan[], ahead: number): () => ReturnType<Job['prepare']> {
  const waiting = [...work];
  const asked: ReturnType<Job['prepare']>[] = [];
  return () => {
    while (asked.length <= ahead) {
      const next = waiting.shift();
      if (!next) break;
      const answer = next.job.prepare();
      answer.catch(() => {}); // it is awaited in its turn
      asked.push(answer);
    }
    // It is called once for each plan, so that one was there to ask for.
    return asked.shift()!;
  };
}

/** Tells that an article is up to date, unless another of this run has its name by now. */
function keep({ job, kept }: Plan, taken: Map<string, Manuscript>): ArticleResult {
  const { manuscript } = job;
  const { record, leftOut } = kept!; // where nothing is to be made it was kept
  const result = keptResult(manuscript.path, kept!);
  if (leftOut) return result;
  const refused = nameTaken(record.slug, job, taken);
  if (!refused) return result;
  return { ...result, status: 'failed', outputs: [], messages: [...record.messages, refused] };
}
