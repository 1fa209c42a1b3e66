import type { Kept, Ledger } from '../kept/ledger.ts';
import type { Job } from './jobs.ts';
import type { MadeArticle } from './make-context.ts';

/** An article of a run, with the formats that have to be made: none where all is up to date. */
export interface Plan {
  readonly job: Job;
  readonly kept?: Kept;
}

/** Asks the ledger about each article; without one all is made. */
export function planAll(jobs: readonly Job[], ledger: Ledger | undefined): readonly Plan[] {
  return jobs.map((job) => {
    const kept = ledger?.lookBack(job.manuscript, job.root);
    if (!kept) return { job };
    const formats = kept.missing;
    const prepare: Job['prepare'] = (more) => job.prepare({ formats, ...more });
    return { job: { ...job, formats, prepare }, kept };
  });
}

/** Takes down what was made of an article, for the next run. */
export function noteMade(
  ledger: Ledger,
  { manuscript, root, publication, project }: Job,
  { prepared, pages, messages, written }: MadeArticle,
): void {
  const { embargo, draft, slug, headline } = pages.chapter.article;
  const origin = {
    slug,
    headline,
    // The manuscript's own comes first: it changes most often.
    sights: [...prepared.sights, ...project.sights],
    ...(embargo !== undefined && { embargo }),
    embargoed: pages.embargoed,
    draft,
    publication: {
      formats: publication.formats,
      ...(publication.browser !== undefined && { browser: publication.browser }),
      messages: project.messages,
    },
    messages,
  };
  ledger.note(manuscript, root, origin, written);
}
