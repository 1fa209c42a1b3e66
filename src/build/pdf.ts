import { LIMITS } from '../model/limits.ts';
import type { RenderedEdition, Rendition } from '../model/rendition.ts';
import { writePdf } from '../write/pdf/write.ts';
import { modifiedAt } from './edition.ts';
import type { Job } from './jobs.ts';
import type { Session } from './session.ts';

/** Prints the PDF of an edition on the run's browser. */
export async function makePdf(
  edition: RenderedEdition,
  job: Job,
  { browser, options }: Session,
): Promise<Rendition & { readonly pages: number }> {
  return writePdf(edition, await browser(job.publication.browser), {
    modified: modifiedAt(edition.chapters[0].article, options.env ?? process.env),
    milliseconds: LIMITS.printMs,
    ...(options.signal && { signal: options.signal }),
  });
}
