import { relative } from 'node:path';
import type { Message } from '../model/message.ts';
import { lockFolder } from '../output/lock.ts';
import { publish } from '../output/publish.ts';
import { discover, type Manuscript } from '../read/discover.ts';
import type { Early } from './early.ts';
import { faultMessage } from './faults.ts';
import { type Job, openJobs } from './jobs.ts';
import { type MakeContext, makeArticle } from './make.ts';
import type { BuildOptions } from './options.ts';
import { type ArticleResult, type BuildResult, exitCodeOf } from './result.ts';
import { openSession, type Session } from './session.ts';
import { warmUp } from './warm.ts';

/** How many articles are read ahead of the one that is being written. */
const AHEAD = 2;
/** How many articles are written at once. */
const AT_ONCE = 2;

/** Runs the stages over every manuscript, the reading of the next beside the writing of this one. */
export async function run(
  options: BuildOptions,
  { write }: { write: boolean },
  early?: Early,
): Promise<BuildResult> {
  const session = openSession(options, early);
  try {
    const found = await discover(options.paths ?? [], session.cwd);
    const jobs = await openJobs(found.manuscripts, session);
    const messages = [...found.messages, ...jobs.messages];
    options.onEvent?.({ type: 'start', articles: jobs.list.length });
    if (jobs.list.length === 0 || jobs.broken)
      return finish([], messages, { configuration: messages.some(isError) });
    const release = write ? await take(session, messages) : async () => {};
    if (!release) return finish([], messages, { environment: true });
    try {
      const articles = await makeAll(jobs.list, session, write, messages);
      return finish(articles, messages, { configuration: found.messages.some(isError) });
    } finally {
      await release();
    }
  } finally {
    const closing = session.close();
    // Whoever started the browser early ends the process next, and with it all that is still open.
    if (early) closing.catch(() => {});
    else await closing;
  }
}

const isError = (m: Message) => m.severity === 'error';

function finish(
  articles: readonly ArticleResult[],
  messages: readonly Message[],
  faults: { environment?: boolean; configuration?: boolean },
): BuildResult {
  const { environment = false, configuration = false } = faults;
  return { articles, messages, exitCode: exitCodeOf(articles, { environment, configuration }) };
}

/** Takes the output folder, or says why it can't be had. */
async function take(session: Session, messages: Message[]) {
  const { out, cwd, options } = session;
  try {
    return await lockFolder(out, () => options.onEvent?.({ type: 'waiting', folder: out }));
  } catch (error) {
    messages.push(faultMessage(error, relative(cwd, out) || out, 'output-folder'));
    return undefined;
  }
}

/**
 * Makes every article, two at a time: the browser prints one while the other is finished and packed.
 * Results are told in the order of the manuscripts.
 */
async function makeAll(
  jobs: readonly Job[],
  session: Session,
  write: boolean,
  messages: Message[],
): Promise<ArticleResult[]> {
  const { signal, onEvent } = session.options;
  const results: ArticleResult[] = [];
  const taken = new Map<string, Manuscript>();
  const reading: ReturnType<Job['prepare']>[] = [];
  const making: Promise<ArticleResult>[] = [];
  const context: MakeContext = {
    session,
    taken,
    messages,
    ...(write && { publish: (renditions) => publish(session.out, renditions) }),
  };
  const settle = async () => {
    const result = await making.shift();
    // What an interruption cut short is no failure of the article.
    if (!result || signal?.aborted) return;
    results.push(result);
    onEvent?.({ type: 'article', article: result });
  };
  for (const [i, job] of jobs.entries()) {
    if (signal?.aborted) break;
    for (const next of jobs.slice(i + reading.length, i + 1 + AHEAD)) {
      const answer = next.prepare();
      answer.catch(() => {}); // it is awaited in its turn
      reading.push(answer);
    }
    if (i === 0) warmUp(jobs, session);
    // The list was filled just now, with this job's answer in front.
    const answer = reading.shift()!;
    making.push(makeArticle(job, answer, context));
    if (making.length >= AT_ONCE) await settle();
  }
  while (making.length > 0) await settle();
  return results;
}
