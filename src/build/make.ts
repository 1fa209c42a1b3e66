import { loadWords } from '../language/words.ts';
import type { Message } from '../model/message.ts';
import type { Answer } from '../prepare/pool.ts';
import { nameIn } from '../read/name.ts';
import { TemplateError, type Templates } from '../render/engine.ts';
import { templateMessages } from '../render/template-message.ts';
import { faultMessage } from './faults.ts';
import type { Job } from './jobs.ts';
import type { MakeContext, Status } from './make-context.ts';
import { makeOutputs } from './outputs.ts';
import { embargoNotice, type Moment, outOfTime, refusal } from './refusal.ts';
import type { ArticleResult, Output } from './result.ts';

/** Makes the outputs of one article from its prepared pages, and publishes them all or none. */
export async function makeArticle(
  job: Job,
  reading: Promise<Answer>,
  context: MakeContext,
): Promise<ArticleResult> {
  const begun = performance.now();
  const { path } = job.manuscript;
  const name = nameIn(job.root.folder, path);
  const messages: Message[] = [];
  let slug = job.manuscript.slug;
  let headline: string | undefined;
  let templates: Templates | undefined;
  const result = (status: Status, outputs: readonly Output[] = []): ArticleResult => ({
    path,
    slug,
    ...(headline !== undefined && { headline }),
    status,
    outputs,
    messages,
    milliseconds: Math.round(performance.now() - begun),
  });
  try {
    const answer = await reading;
    if (answer.kind === 'stopped') {
      messages.push(outOfTime(name, answer.milliseconds));
      return result('out-of-time');
    }
    messages.push(...answer.prepared.messages);
    const { pages } = answer.prepared;
    if (!pages) return result('failed');
    await context.before;
    ({ slug, headline } = pages.chapter.article);
    await loadWords(pages.chapter.article.language);
    templates = pages.templates;
    const refused = refusal(pages, job, momentOf(context), name);
    context.onNamed?.();
    if (refused === 'draft') {
      const { prepared } = answer;
      context.note?.({ prepared, pages, messages: [...messages], written: [] });
      return result('left-out');
    }
    if (refused) {
      messages.push(refused);
      return result('failed');
    }
    if (pages.embargoed) messages.push(embargoNotice(pages, name));
    return await makeOutputs(job, pages, context, {
      name,
      messages,
      result,
      prepared: answer.prepared,
    });
  } catch (error) {
    messages.push(
      ...(error instanceof TemplateError && templates
        ? templateMessages(error, templates)
        : [faultMessage(error, name, 'fault')]),
    );
    return result('failed');
  } finally {
    context.onNamed?.();
  }
}

function momentOf({ session, taken }: MakeContext): Moment {
  return {
    now: session.now,
    drafts: session.options.drafts === true,
    allowEmbargoed: session.options.allowEmbargoed === true,
    taken,
  };
}
