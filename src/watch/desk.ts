import type { Job } from '../build/jobs.ts';
import { contentKey } from '../cache.ts';
import type { Sight } from '../disk.ts';
import type { Message } from '../model/message.ts';
import type { Lines, ShownArticle, ShownState, ShownViews } from '../preview/protocol.ts';
import { nameIn } from '../read/name.ts';
import { shownMessages } from './shown-messages.ts';

/** An article that is watched, as it stands now. */
export interface Watched {
  readonly id: string;
  readonly job: Job;
  /** Its text as it was read for the last build. */
  readonly text: string;
  /** True once it has been read for a build. */
  readonly read: boolean;
  /** Name of its outputs. */
  readonly slug: string;
  readonly headline: string;
  readonly state: ShownState;
  readonly revision: number;
  readonly views: ShownViews;
  readonly messages: readonly Message[];
  /** What its last build saw of the disk. */
  readonly sights: readonly Sight[];
  readonly edited?: Lines;
  readonly milliseconds?: number;
}

const NOTHING: ShownViews = { language: 'en', direction: 'ltr', draft: false };

/** Makes the entry of an article before its first build. */
export function unread(job: Job): Watched {
  const { path, slug } = job.manuscript;
  return {
    id: contentKey(path).slice(0, 12),
    job,
    text: '',
    read: false,
    slug,
    headline: '',
    state: 'waiting',
    revision: 0,
    views: NOTHING,
    messages: [],
    sights: [],
  };
}

/** Says of an article what the preview shows. */
export async function shownArticle(watched: Watched): Promise<ShownArticle> {
  const { id, job, text, headline, state, revision, views, messages, edited, milliseconds } =
    watched;
  const { path } = job.manuscript;
  const file = nameIn(job.root.folder, path);
  return {
    id,
    file,
    path,
    headline: headline || file,
    state,
    revision,
    views,
    messages: await shownMessages(messages, job.root.folder, new Map([[file, text]])),
    ...(edited && { edited }),
    ...(milliseconds !== undefined && { milliseconds }),
  };
}
