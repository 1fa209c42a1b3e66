import { relative } from 'node:path';
import type { Message } from '../model/message.ts';
import { lockFolder } from '../output/lock.ts';
import { discover } from '../read/discover.ts';
import { writtenSlug } from '../read/written-slug.ts';
import type { Early } from './early.ts';
import { faultMessage } from './faults.ts';
import { openJobs } from './jobs.ts';
import { makeAll } from './make-all.ts';
import type { BuildOptions } from './options.ts';
import { type ArticleResult, type BuildResult, exitCodeOf } from './result.ts';
import { openSession, type Session } from './session.ts';

/** Runs the stages over every manuscript, the reading of the next beside the writing of this one. */
export async function run(
  options: BuildOptions,
  { write }: { write: boolean },
  early?: Early,
): Promise<BuildResult> {
  const session = openSession(options, early);
  try {
    const found = await discover(options.paths ?? [], session.cwd, writtenSlug);
    const jobs = await openJobs(found.manuscripts, session);
    const messages = [...found.messages, ...jobs.messages];
    options.onEvent?.({ type: 'start', articles: jobs.list.length });
    if (jobs.list.length === 0 || jobs.broken)
      return finish([], messages, { configuration: messages.some(isError) });
    const release = write ? await take(session, messages) : async () => {};
    if (!release) return finish([], messages, { environment: true });
    try {
      // Another build may have just written what this one was asked for.
      const ledger = write ? session.ledger() : undefined;
      const articles = await makeAll(jobs.list, { session, ledger, messages });
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
