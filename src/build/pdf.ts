import type { BrowserSession } from '../browser/session.ts';
import { LIMITS } from '../model/limits.ts';
import type { RenderedEdition } from '../model/rendered-edition.ts';
import type { Rendition } from '../model/rendition.ts';
import { writePdf } from '../write/pdf/write.ts';
import { modifiedAt } from './edition.ts';
import type { Job } from './jobs.ts';
import type { Session } from './session.ts';

/**
 * Prints the PDF of an edition on the run's browser, which is let go after the last print: it closes
 * while the PDF is finished.
 */
export async function makePdf(
  edition: RenderedEdition,
  job: Job,
  session: Session,
): Promise<Rendition & { readonly pages: number; readonly browser: string }> {
  const { options } = session;
  const browser = await session.browser(job.publication.browser);
  const printer: BrowserSession = {
    ...browser,
    async print(document, signal) {
      const printed = await browser.print(document, signal);
      if (session.isLastPrint()) browser.close().catch(() => {}); // told at the end of the run
      return printed;
    },
  };
  const rendition = await writePdf(edition, printer, {
    modified: modifiedAt(edition.chapters[0].article, options.env ?? process.env),
    milliseconds: LIMITS.printMs,
    ...(options.signal && { signal: options.signal }),
  });
  return { ...rendition, browser: browser.path };
}
