import { isAbsolute } from 'node:path';
import { editionOf } from '../build/edition.ts';
import type { Job } from '../build/jobs.ts';
import { makeArticle } from '../build/make.ts';
import type { ArticleResult } from '../build/result.ts';
import type { Session } from '../build/session.ts';
import type { Sight } from '../disk.ts';
import type { Message } from '../model/message.ts';
import type { Rendition } from '../model/rendition.ts';
import { lockFolder } from '../output/lock.ts';
import { publish } from '../output/publish.ts';
import type { PreparedPages } from '../prepare/prepare.ts';
import type { ShownBuild } from '../preview/documents.ts';
import type { Manuscript } from '../read/discover.ts';

/** What came of building one article: for the terminal, and for the preview. */
export interface Made {
  readonly result: ArticleResult;
  /** Messages of the machine: a browser that is missing. */
  readonly messages: readonly Message[];
  /** What was seen of the disk. */
  readonly sights: readonly Sight[];
}

/** What the builds of a watch share. */
export interface Workshop {
  readonly session: Session;
  /** Counts the changes of templates and themes. */
  readonly themes: number;
  /** Names of outputs that other articles have, in lower case. */
  readonly taken: ReadonlyMap<string, Manuscript>;
  readonly onWait: () => void;
  /** Told of what can be shown as soon as it is made and proved, before it is written. */
  readonly onMade: (build: ShownBuild) => void;
}

/**
 * Builds an article on the warm session. All formats are prepared, since all are shown; what was asked
 * for is made and written, and the PDF beside it unless the formats were chosen for this run. A draft is
 * shown and not written.
 */
export async function makeShown(job: Job, workshop: Workshop): Promise<Made> {
  const { session, themes, taken, onWait, onMade } = workshop;
  const { formats: chosen, drafts: wanted } = session.options;
  const written = new Set<string>(job.formats);
  const formats = chosen ?? (['epub', 'pdf', 'html'] as const).filter((f) => isMade(f, written));
  const reading = job.prepare({ formats: ['epub', 'pdf', 'html'], mapped: true, themes });
  const messages: Message[] = [];
  let pages: PreparedPages | undefined;
  let sights: readonly Sight[] = [];
  const answer = reading.then((given) => {
    if (given.kind === 'prepared') ({ pages, sights } = given.prepared);
    return given;
  });
  const result = await makeArticle({ ...job, formats }, answer, {
    session: { ...session, now: new Date(), options: { ...session.options, drafts: true } },
    taken: new Map(taken),
    messages,
    async publish(renditions) {
      const pdf = renditions.find(({ format }) => format === 'pdf')?.bytes;
      if (pages) onMade({ edition: editionOf(job, pages), pages, ...(pdf && { pdf }) });
      const draft = pages?.chapter.article.draft === true && !wanted;
      const keeps = ({ format }: Rendition) => !draft && written.has(format);
      return write(session.out, renditions, keeps, onWait);
    },
  });
  return {
    // What was not to be written has no path of its own.
    result: { ...result, outputs: result.outputs.filter(({ path }) => isAbsolute(path)) },
    messages,
    sights,
  };
}

/** The pages are always shown. */
const isMade = (format: string, written: ReadonlySet<string>) =>
  written.has(format) || format === 'pdf';

let turn: Promise<unknown> = Promise.resolve();

/** Writes what is to be kept, the folder being ours for that moment; gives a path for each rendition. */
function write(
  folder: string,
  renditions: readonly Rendition[],
  keeps: (rendition: Rendition) => boolean,
  onWait: () => void,
): Promise<readonly string[]> {
  const mine = turn.then(async () => {
    const kept = renditions.filter(keeps);
    if (kept.length === 0) return renditions.map(({ path }) => path);
    const release = await lockFolder(folder, onWait);
    try {
      const paths = new Map<Rendition, string>();
      const written = await publish(folder, kept);
      for (const [i, rendition] of kept.entries()) paths.set(rendition, written[i]!); // one for each
      return renditions.map((rendition) => paths.get(rendition) ?? rendition.path);
    } finally {
      await release();
    }
  });
  turn = mine.catch(() => {});
  return mine;
}
