import { NoBrowserError, OutOfTimeError } from '../browser/errors.ts';
import type { Kept, Written } from '../kept/ledger.ts';
import { loadWords } from '../language/words.ts';
import type { Message } from '../model/message.ts';
import type { Rendition } from '../model/rendition.ts';
import type { Answer } from '../prepare/pool.ts';
import type { Prepared, PreparedPages } from '../prepare/prepare.ts';
import type { Manuscript } from '../read/discover.ts';
import { nameIn } from '../read/name.ts';
import { TemplateError, type Templates } from '../render/engine.ts';
import { templateMessages } from '../render/template-message.ts';
import { editionOf } from './edition.ts';
import { type MadeEpub, makeEpub } from './epub.ts';
import { faultMessage } from './faults.ts';
import type { Job } from './jobs.ts';
import { inOrder, keptOutput } from './kept.ts';
import { makePdf } from './pdf.ts';
import { embargoNotice, type Moment, outOfTime, refusal } from './refusal.ts';
import type { ArticleResult, Output } from './result.ts';
import type { Session } from './session.ts';
import { type MadeWeb, makeWeb } from './web.ts';

/** What the makers of one article share with the run. */
export interface MakeContext {
  readonly session: Session;
  /**
   * Puts finished renditions in their place, all or none, and gives the path of each. Without it nothing
   * is written, and the EPUB is held against the whole of its standard.
   */
  readonly publish?: (renditions: readonly Rendition[]) => Promise<readonly string[]>;
  /** Output names that this run has given out, in lower case. */
  readonly taken: Map<string, Manuscript>;
  /** Messages of the run; a missing browser is told there once. */
  readonly messages: Message[];
  /** What of this article is up to date and is not made. */
  readonly kept?: Kept | undefined;
  /** Takes note of what was made. */
  readonly note?: (made: MadeArticle) => void;
  /** Settles once the articles before this one have taken their names. */
  readonly before?: Promise<unknown>;
  /** Told once this one has its name, or gets none. */
  readonly onNamed?: () => void;
}

/** An article whose outputs are in their place; a draft that was left out has none. */
export interface MadeArticle {
  readonly prepared: Prepared;
  readonly pages: PreparedPages;
  /** What reading it said. */
  readonly messages: readonly Message[];
  readonly written: readonly Written[];
}

type Status = ArticleResult['status'];

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

interface Making {
  readonly prepared: Prepared;
  readonly name: string;
  readonly messages: Message[];
  readonly result: (status: Status, outputs?: readonly Output[]) => ArticleResult;
}

/** A rendition with what is told and kept of it. */
type MadeRendition = Rendition & {
  readonly pages?: number;
  readonly browser?: string;
  readonly messages?: readonly Message[];
};

const madeOf = ({ rendition, messages }: MadeEpub | MadeWeb): MadeRendition => ({
  ...rendition,
  messages,
});

async function makeOutputs(
  job: Job,
  pages: PreparedPages,
  context: MakeContext,
  { name, messages, result, prepared }: Making,
): Promise<ArticleResult> {
  const { session, publish, kept, note } = context;
  const read = [...messages];
  for (const file of inOrder(kept?.files ?? [])) messages.push(...file.messages);
  const edition = editionOf(job, pages);
  const wants = (format: string) => job.formats.some((f) => f === format);
  const [pdf, epub, web] = await Promise.allSettled([
    wants('pdf') ? makePdf(edition, job, session) : undefined,
    wants('epub') ? makeEpub(edition, pages, name, { job, session, full: !publish }) : undefined,
    wants('html') ? makeWeb(edition, pages, name, session) : undefined,
  ]);
  let status: Status = 'built';
  const renditions: MadeRendition[] = [];
  for (const made of [epub, web]) {
    if (made.status === 'rejected') throw made.reason;
    if (made.value) messages.push(...made.value.messages);
  }
  if (messages.some((m) => m.severity === 'error')) return result('failed');
  if (epub.status === 'fulfilled' && epub.value) renditions.push(madeOf(epub.value));
  if (pdf.status === 'fulfilled') {
    if (pdf.value) renditions.push(pdf.value);
  } else if (pdf.reason instanceof NoBrowserError) {
    status = 'incomplete';
    tellOnce(context.messages, pdf.reason);
  } else if (pdf.reason instanceof OutOfTimeError) {
    status = 'out-of-time';
    messages.push(faultMessage(pdf.reason, name, 'print-time'));
    return result(status);
  } else throw pdf.reason;
  if (web.status === 'fulfilled' && web.value) renditions.push(madeOf(web.value));
  const paths = publish ? await publish(renditions) : renditions.map((rendition) => rendition.path);
  const outputs = renditions.map(
    (r, i): Output => ({
      format: r.format,
      path: paths[i]!, // publish gives one path for each
      bytes: r.bytes.length,
      ...(r.pages !== undefined && { pages: r.pages }),
    }),
  );
  note?.({
    prepared,
    pages,
    messages: read,
    written: renditions.map(({ format, bytes, pages, browser, messages = [] }, i) => ({
      format,
      path: paths[i]!, // publish gives one path for each
      content: bytes,
      messages,
      ...(pages !== undefined && { pages }),
      ...(browser !== undefined && { browser }),
    })),
  });
  return result(status, inOrder([...(kept?.files ?? []).map(keptOutput), ...outputs]));
}

function momentOf({ session, taken }: MakeContext): Moment {
  return {
    now: session.now,
    drafts: session.options.drafts === true,
    allowEmbargoed: session.options.allowEmbargoed === true,
    taken,
  };
}

function tellOnce(messages: Message[], error: NoBrowserError): void {
  if (messages.some((m) => m.ruleId === 'no-browser')) return;
  messages.push({
    severity: 'error',
    file: 'browser',
    ruleId: 'no-browser',
    reason: error.message,
    note: error.mend,
  });
}
