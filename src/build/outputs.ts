import { NoBrowserError, OutOfTimeError } from '../browser/errors.ts';
import type { Message } from '../model/message.ts';
import type { Rendition } from '../model/rendition.ts';
import type { Prepared, PreparedPages } from '../prepare/prepare.ts';
import { editionOf } from './edition.ts';
import { type MadeEpub, makeEpub } from './epub.ts';
import { faultMessage } from './faults.ts';
import type { Job } from './jobs.ts';
import { inOrder, keptOutput } from './kept.ts';
import type { MakeContext, Status } from './make-context.ts';
import { makePdf } from './pdf.ts';
import type { ArticleResult, Output } from './result.ts';
import { type MadeWeb, makeWeb } from './web.ts';

/** What is known of an article whose outputs are made. */
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

/**
 * Makes the outputs that are wanted, side by side, and puts them in their place all or none; without a
 * browser all but the PDF.
 * @throws what is a fault of ours or of the machine.
 */
export async function makeOutputs(
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
