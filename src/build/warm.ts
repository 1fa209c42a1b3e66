import type { Format } from '../model/formats.ts';
import { loadPacker } from '../write/epub/packer.ts';
import { loadFinisher } from '../write/pdf/write.ts';
import type { Job } from './jobs.ts';
import type { Session } from './session.ts';

/**
 * Loads what the writers need and opens the browser while the first article is being read: this thread
 * has nothing else to do then. What fails here is told where it is used.
 */
export function warmUp(jobs: readonly Job[], session: Session): void {
  const wanting = (format: Format) => jobs.filter((job) => job.formats.includes(format));
  const printed = wanting('pdf');
  session.expectPrints(printed.length);
  const work: Promise<unknown>[] = [session.catalogue()];
  if (wanting('epub').length > 0) work.push(loadPacker());
  const [first] = printed;
  if (first) work.push(session.browser(first.publication.browser), loadFinisher());
  for (const part of work) part.catch(() => {});
}
