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
  const first = (format: Format) => jobs.find((job) => job.formats.includes(format));
  const work: Promise<unknown>[] = [session.catalogue()];
  if (first('epub')) work.push(loadPacker());
  const printed = first('pdf');
  if (printed) work.push(session.browser(printed.publication.browser), loadFinisher());
  for (const part of work) part.catch(() => {});
}
